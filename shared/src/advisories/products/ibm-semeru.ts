import {openjdkVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/** IBM Semeru Runtime. */
export const ibmSemeru: Product = {
  id: 'ibm-semeru',
  title: 'IBM Semeru Runtime',
  vendor: 'IBM',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [
    'ibm semeru runtime open edition',
    'ibm semeru runtime open edition *',
    'ibm semeru runtime certified edition *',
    'ibm semeru jdk with openj9',
    'ibm semeru jre with openj9',
    'ibm semeru runtime jdk with openj9',
    'ibm semeru runtime jre with openj9',
  ],
  publishers: ['ibm', 'international business machines'],
  packages: {
    winget: [
      'IBM.Semeru.8.JDK',
      'IBM.Semeru.8.JRE',
      'IBM.Semeru.11.JDK',
      'IBM.Semeru.11.JRE',
      'IBM.Semeru.17.JDK',
      'IBM.Semeru.17.JRE',
      'IBM.Semeru.21.JDK',
      'IBM.Semeru.21.JRE',
    ],
    homebrew: ['semeru-jdk-open'],
  },
  cpes: ['ibm:semeru_runtime'],
  cna: ['ibm/semeru runtime'],
  version: openjdkVersion,
};
