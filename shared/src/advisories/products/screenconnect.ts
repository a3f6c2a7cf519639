import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/**
 * ScreenConnect. Server and client, which carries the id of its session in brackets behind its name. Advisories count
 * three parts.
 */
export const screenconnect: Product = {
  id: 'screenconnect',
  title: 'ScreenConnect',
  vendor: 'ConnectWise',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['screenconnect', 'screenconnect client *', 'connectwise control client *'],
  publishers: ['screenconnect', 'connectwise'],
  cpes: ['connectwise:screenconnect', 'connectwise:control'],
  cna: ['connectwise/screenconnect'],
  version: firstParts(3),
};
