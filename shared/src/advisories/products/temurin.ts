import {openjdkVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/** Eclipse Temurin. */
export const temurin: Product = {
  id: 'temurin',
  title: 'Eclipse Temurin',
  vendor: 'Eclipse Adoptium',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [
    'eclipse temurin jdk with hotspot',
    'eclipse temurin jdk with hotspot *',
    'eclipse temurin jre with hotspot',
    'eclipse temurin jre with hotspot *',
  ],
  publishers: ['eclipse adoptium', 'eclipse foundation'],
  packages: {
    winget: [
      'EclipseAdoptium.Temurin.8.JDK',
      'EclipseAdoptium.Temurin.8.JRE',
      'EclipseAdoptium.Temurin.11.JDK',
      'EclipseAdoptium.Temurin.11.JRE',
      'EclipseAdoptium.Temurin.17.JDK',
      'EclipseAdoptium.Temurin.17.JRE',
      'EclipseAdoptium.Temurin.21.JDK',
      'EclipseAdoptium.Temurin.21.JRE',
    ],
    chocolatey: ['temurin', 'temurin8', 'temurin11', 'temurin17', 'temurin21'],
    homebrew: ['temurin', 'temurin@8', 'temurin@11', 'temurin@17', 'temurin@21'],
    deb: [
      'temurin-8-jdk',
      'temurin-8-jre',
      'temurin-11-jdk',
      'temurin-11-jre',
      'temurin-17-jdk',
      'temurin-17-jre',
      'temurin-21-jdk',
      'temurin-21-jre',
    ],
    rpm: [
      'temurin-8-jdk',
      'temurin-8-jre',
      'temurin-11-jdk',
      'temurin-11-jre',
      'temurin-17-jdk',
      'temurin-17-jre',
      'temurin-21-jdk',
      'temurin-21-jre',
    ],
  },
  cpes: ['eclipse:temurin', 'oracle:openjdk'],
  cna: ['oracle/openjdk'],
  endOfLife: {slug: 'eclipse-temurin', parts: 1},
  version: openjdkVersion,
};
