import type {Product} from './product.ts';

/** Cisco Webex Meetings. */
export const webexMeetings: Product = {
  id: 'webex-meetings',
  title: 'Cisco Webex Meetings',
  vendor: 'Cisco',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['cisco webex meetings', 'cisco webex meetings desktop app'],
  publishers: ['cisco'],
  bundleIds: ['com.webex.meetingmanager'],
  packages: {
    winget: ['Cisco.WebexMeetings', 'Cisco.CiscoWebexMeetings'],
    chocolatey: ['webex-meetings'],
    homebrew: ['webex-meetings'],
  },
  cpes: ['cisco:webex_meetings', 'cisco:webex_meetings_desktop'],
  cna: [
    'cisco/cisco webex meetings',
    'cisco/cisco webex meetings desktop app',
    'cisco/cisco webex meetings multimedia',
  ],
};
