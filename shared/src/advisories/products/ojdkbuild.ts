import {openjdkVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/** OpenJDK (ojdkbuild). OpenJDK as the ojdkbuild project packed it until 2021: no more fixes. */
export const ojdkbuild: Product = {
  id: 'ojdkbuild',
  title: 'OpenJDK (ojdkbuild)',
  vendor: 'ojdkbuild',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['openjdk', 'openjdk *'],
  publishers: ['ojdkbuild'],
  packages: {chocolatey: ['ojdkbuild', 'ojdkbuild8', 'ojdkbuild11']},
  cpes: ['oracle:openjdk'],
  cna: ['oracle/openjdk'],
  version: openjdkVersion,
};
