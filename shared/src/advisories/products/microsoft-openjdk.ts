import {openjdkVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/** Microsoft Build of OpenJDK. */
export const microsoftOpenjdk: Product = {
  id: 'microsoft-openjdk',
  title: 'Microsoft Build of OpenJDK',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['microsoft build of openjdk', 'microsoft build of openjdk with hotspot'],
  publishers: ['microsoft'],
  packages: {
    winget: ['Microsoft.OpenJDK.11', 'Microsoft.OpenJDK.16', 'Microsoft.OpenJDK.17', 'Microsoft.OpenJDK.21'],
    chocolatey: ['microsoft-openjdk', 'microsoft-openjdk11', 'microsoft-openjdk17', 'microsoft-openjdk21'],
    homebrew: ['microsoft-openjdk', 'microsoft-openjdk@11', 'microsoft-openjdk@17', 'microsoft-openjdk@21'],
    deb: ['msopenjdk-11', 'msopenjdk-17', 'msopenjdk-21'],
    rpm: ['msopenjdk-11', 'msopenjdk-17', 'msopenjdk-21'],
  },
  cpes: ['oracle:openjdk'],
  cna: ['oracle/openjdk'],
  endOfLife: {slug: 'microsoft-build-of-openjdk', parts: 1},
  version: openjdkVersion,
};
