import {openjdkVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/** SapMachine. */
export const sapmachine: Product = {
  id: 'sapmachine',
  title: 'SapMachine',
  vendor: 'SAP',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['sapmachine jdk', 'sapmachine jre', 'sapmachine jdk #', 'sapmachine jre #', 'sapmachine # jdk'],
  publishers: ['sap'],
  packages: {
    winget: ['SAP.SapMachine.17.JDK', 'SAP.SapMachine.21.JDK', 'SAP.SapMachine.11.JDK'],
    homebrew: ['sapmachine-jdk'],
    deb: ['sapmachine-11-jdk', 'sapmachine-17-jdk', 'sapmachine-21-jdk'],
  },
  cpes: ['oracle:openjdk'],
  cna: ['oracle/openjdk'],
  version: openjdkVersion,
};
