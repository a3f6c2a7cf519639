import type {Product} from './product.ts';

/** GoTo Meeting. */
export const gotoMeeting: Product = {
  id: 'goto-meeting',
  title: 'GoTo Meeting',
  vendor: 'GoTo',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['gotomeeting', 'goto meeting'],
  publishers: ['logmein', 'goto', 'citrix'],
  bundleIds: ['com.logmein.GoToMeeting'],
  packages: {winget: ['LogMeIn.GoToMeeting'], chocolatey: ['gotomeeting'], homebrew: ['gotomeeting']},
  cpes: ['logmein:gotomeeting', 'goto:gotomeeting', 'citrix:gotomeeting'],
};
