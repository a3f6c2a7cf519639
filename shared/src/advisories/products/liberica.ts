import {openjdkVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/** Liberica JDK. */
export const liberica: Product = {
  id: 'liberica',
  title: 'Liberica JDK',
  vendor: 'BellSoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [
    'liberica jdk #',
    'liberica jdk # full',
    'liberica jdk # lite',
    'liberica jre #',
    'liberica jre # full',
  ],
  publishers: ['bellsoft'],
  packages: {
    winget: [
      'BellSoft.LibericaJDK.8',
      'BellSoft.LibericaJDK.11',
      'BellSoft.LibericaJDK.17',
      'BellSoft.LibericaJDK.21',
      'BellSoft.LibericaJDK.8.Full',
      'BellSoft.LibericaJDK.11.Full',
      'BellSoft.LibericaJDK.17.Full',
      'BellSoft.LibericaJDK.21.Full',
    ],
    chocolatey: ['libericajdk', 'libericajdkfull'],
    deb: ['bellsoft-java8', 'bellsoft-java11', 'bellsoft-java17', 'bellsoft-java21'],
    rpm: ['bellsoft-java8', 'bellsoft-java11', 'bellsoft-java17', 'bellsoft-java21'],
  },
  cpes: ['bellsoft:liberica_jdk', 'oracle:openjdk'],
  cna: ['oracle/openjdk'],
  version: openjdkVersion,
};
