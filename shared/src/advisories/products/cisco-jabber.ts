import type {Product} from './product.ts';

/** Cisco Jabber. */
export const ciscoJabber: Product = {
  id: 'cisco-jabber',
  title: 'Cisco Jabber',
  vendor: 'Cisco',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['cisco jabber'],
  publishers: ['cisco'],
  bundleIds: ['com.cisco.Jabber'],
  packages: {winget: ['Cisco.Jabber'], homebrew: ['jabber']},
  cpes: ['cisco:jabber'],
  cna: ['cisco/cisco jabber', 'cisco/cisco jabber *'],
};
