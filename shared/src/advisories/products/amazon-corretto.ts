import {openjdkVersion} from './openjdk-version.ts';
import type {Product} from './product.ts';

/** Amazon Corretto. */
export const amazonCorretto: Product = {
  id: 'amazon-corretto',
  title: 'Amazon Corretto',
  vendor: 'Amazon',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['amazon corretto', 'amazon corretto #', 'amazon corretto jre #', 'amazon corretto jre'],
  publishers: ['amazon'],
  packages: {
    winget: [
      'Amazon.Corretto.8.JDK',
      'Amazon.Corretto.11.JDK',
      'Amazon.Corretto.17.JDK',
      'Amazon.Corretto.21.JDK',
    ],
    chocolatey: ['corretto8jdk', 'corretto11jdk', 'corretto17jdk', 'corretto21jdk', 'corretto8jre'],
    homebrew: ['corretto', 'corretto@8', 'corretto@11', 'corretto@17', 'corretto@21'],
    deb: [
      'java-1.8.0-amazon-corretto-jdk',
      'java-11-amazon-corretto-jdk',
      'java-17-amazon-corretto-jdk',
      'java-21-amazon-corretto-jdk',
    ],
    rpm: [
      'java-1.8.0-amazon-corretto-devel',
      'java-11-amazon-corretto-devel',
      'java-17-amazon-corretto-devel',
      'java-21-amazon-corretto-devel',
    ],
  },
  cpes: ['amazon:corretto', 'oracle:openjdk'],
  cna: ['oracle/openjdk'],
  endOfLife: {slug: 'amazon-corretto', parts: 1},
  version: openjdkVersion,
};
