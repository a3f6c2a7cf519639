import {openjdkVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/** GraalVM. */
export const graalvm: Product = {
  id: 'graalvm',
  title: 'GraalVM',
  vendor: 'Oracle',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['graalvm'],
  publishers: ['oracle'],
  packages: {chocolatey: ['graalvm'], homebrew: ['graalvm-jdk', 'graalvm-jdk@17', 'graalvm-jdk@21']},
  cpes: ['oracle:graalvm', 'oracle:graalvm_for_jdk'],
  cna: [
    'oracle corporation/graalvm enterprise edition',
    'oracle corporation/graalvm',
    'oracle/graalvm',
    'oracle/graalvm_for_jdk',
    'oracle/graalvm_enterprise_edition',
  ],
  version: openjdkVersion,
};
