import {openjdkVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/** AdoptOpenJDK, which Eclipse Temurin followed in 2021: it gets no more fixes. */
export const adoptopenjdk: Product = {
  id: 'adoptopenjdk',
  title: 'AdoptOpenJDK',
  vendor: 'AdoptOpenJDK',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [
    'adoptopenjdk jdk with hotspot',
    'adoptopenjdk jre with hotspot',
    'adoptopenjdk jdk with openj9',
    'adoptopenjdk jre with openj9',
  ],
  publishers: ['adoptopenjdk'],
  packages: {
    winget: ['AdoptOpenJDK.OpenJDK.8', 'AdoptOpenJDK.OpenJDK.11'],
    chocolatey: ['adoptopenjdk', 'adoptopenjdk8', 'adoptopenjdk11'],
  },
  cpes: ['oracle:openjdk'],
  cna: ['oracle/openjdk'],
  version: openjdkVersion,
};
