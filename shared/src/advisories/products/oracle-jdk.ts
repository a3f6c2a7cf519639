import type {Product} from './product.ts';
import {javaVersion} from './vendor-version.ts';

/** Oracle Java Development Kit. */
export const oracleJdk: Product = {
  id: 'oracle-jdk',
  title: 'Oracle Java Development Kit',
  vendor: 'Oracle',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [
    'java se development kit',
    'java se development kit # update #',
    'java se development kit #',
    'java development kit',
  ],
  publishers: ['oracle', 'sun microsystems'],
  packages: {
    winget: [
      'Oracle.JDK.17',
      'Oracle.JDK.18',
      'Oracle.JDK.19',
      'Oracle.JDK.20',
      'Oracle.JDK.21',
      'Oracle.JDK.22',
      'Oracle.JDK.23',
      'Oracle.JDK.24',
      'Oracle.JDK.25',
    ],
    chocolatey: ['jdk8', 'oraclejdk'],
    homebrew: ['oracle-jdk'],
    deb: ['jdk-17', 'jdk-21', 'jdk-22', 'jdk-23', 'jdk-24', 'jdk-25'],
    rpm: ['jdk-17', 'jdk-21', 'jdk-1.8', 'jdk-11'],
  },
  cpes: ['oracle:jdk', 'sun:jdk', 'oracle:java_se'],
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
