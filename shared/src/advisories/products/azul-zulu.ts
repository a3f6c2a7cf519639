import {zuluVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/**
 * Azul Zulu. Azul's builds: the name tells the Java version in brackets, the version told beside it is Zulu's own.
 */
export const azulZulu: Product = {
  id: 'azul-zulu',
  title: 'Azul Zulu',
  vendor: 'Azul Systems',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: [
    'zulu jdk',
    'zulu jre',
    'zulu jdk *',
    'zulu jre *',
    'azul zulu jdk',
    'azul zulu jre',
    'azul zulu jdk *',
    'azul zulu jre *',
  ],
  publishers: ['azul systems'],
  packages: {
    winget: [
      'Azul.Zulu.8.JDK',
      'Azul.Zulu.8.JRE',
      'Azul.Zulu.11.JDK',
      'Azul.Zulu.11.JRE',
      'Azul.Zulu.17.JDK',
      'Azul.Zulu.17.JRE',
      'Azul.Zulu.21.JDK',
      'Azul.Zulu.21.JRE',
    ],
    chocolatey: ['zulu', 'zulu8', 'zulu11', 'zulu17', 'zulu21'],
    homebrew: ['zulu', 'zulu@8', 'zulu@11', 'zulu@17', 'zulu@21'],
    deb: ['zulu8-jdk', 'zulu11-jdk', 'zulu17-jdk', 'zulu21-jdk'],
    rpm: ['zulu8-jdk', 'zulu11-jdk', 'zulu17-jdk', 'zulu21-jdk'],
  },
  cpes: ['azul:zulu', 'oracle:openjdk'],
  cna: ['oracle/openjdk'],
  version: zuluVersion,
};
