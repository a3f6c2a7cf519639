import type {Product} from './product.ts';
import {javaVersion} from './vendor-version.ts';

/** Oracle Java Runtime. */
export const oracleJre: Product = {
  id: 'oracle-jre',
  title: 'Oracle Java Runtime',
  vendor: 'Oracle',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: [
    'java # update #',
    'java se runtime environment',
    'java se runtime environment # update #',
    'java runtime environment',
    'java platform se # update #',
    'java #',
  ],
  publishers: ['oracle', 'sun microsystems'],
  packages: {
    winget: ['Oracle.JavaRuntimeEnvironment'],
    chocolatey: ['jre8', 'javaruntime'],
    homebrew: ['oracle-jre'],
  },
  cpes: ['oracle:jre', 'sun:jre', 'oracle:java_se'],
  cna: [
    'oracle corporation/java',
    'oracle corporation/java se jdk and jre',
    'oracle/java se',
    'oracle corporation/oracle java se',
    'oracle/java',
  ],
  endOfLife: {slug: 'oracle-jdk', parts: 1},
  version: (raw, name) => javaVersion(raw, name),
};
