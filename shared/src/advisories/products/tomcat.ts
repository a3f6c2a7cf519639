import type {Product} from './product.ts';
import {fullVersion} from './tool-version.ts';

/**
 * Apache Tomcat. The installer names the release line alone in old versions (`7.0`): then which of them it is cannot
 * be told.
 */
export const tomcat: Product = {
  id: 'tomcat',
  title: 'Apache Tomcat',
  vendor: 'Apache',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['apache tomcat', 'apache tomcat *'],
  publishers: ['the apache software foundation', 'apache software foundation'],
  packages: {chocolatey: ['tomcat'], homebrew: ['tomcat', 'tomcat@9', 'tomcat@10']},
  cpes: ['apache:tomcat'],
  cna: ['apache software foundation/apache tomcat', 'apache/tomcat'],
  endOfLife: {slug: 'tomcat', parts: 2},
  version: fullVersion,
};
