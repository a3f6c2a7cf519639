import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/**
 * ScreenConnect Client. It carries the id of its server in brackets behind its name. The weaknesses that advisories
 * tell are the server's, not its own.
 */
export const screenconnectClient: Product = {
  id: 'screenconnect-client',
  title: 'ScreenConnect Client',
  vendor: 'ConnectWise',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['screenconnect client *', 'connectwise control client *'],
  publishers: ['screenconnect', 'connectwise'],
  version: firstParts(3),
};
