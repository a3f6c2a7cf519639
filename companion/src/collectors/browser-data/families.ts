import type {Platform} from '../collector.ts';

/** A browser of the two families, and where below a home it keeps its profiles. */
export interface Browser {
  /** Id in the table of products. */
  readonly product: string;
  readonly name: string;
  readonly publisher: string;
  /** Folders of profiles below a home; on Linux also where snaps and Flatpaks keep them. */
  readonly data: Readonly<Record<Platform, readonly string[]>>;
  /** Where an administrator's policies lie on Linux. */
  readonly policies?: string;
  /** Where on Windows, below `SOFTWARE\Policies`, and in which domain of preferences on macOS; as each vendor's list of policies has it. */
  readonly managed?: {readonly key: string; readonly domain: string};
}

/** Browsers on Chromium; folders as each vendor's documentation of its user data directory names them. */
export const CHROMIUM_FAMILY: readonly Browser[] = [
  {
    product: 'google-chrome',
    name: 'Google Chrome',
    publisher: 'Google LLC',
    data: {
      linux: ['.config/google-chrome', '.var/app/com.google.Chrome/config/google-chrome'],
      darwin: ['Library/Application Support/Google/Chrome'],
      win32: ['AppData/Local/Google/Chrome/User Data'],
    },
    policies: '/etc/opt/chrome/policies/managed',
    managed: {key: 'Google\\Chrome', domain: 'com.google.Chrome'},
  },
  {
    product: 'chromium',
    name: 'Chromium',
    publisher: 'The Chromium Authors',
    data: {
      linux: [
        '.config/chromium',
        'snap/chromium/common/chromium',
        '.var/app/org.chromium.Chromium/config/chromium',
      ],
      darwin: ['Library/Application Support/Chromium'],
      win32: ['AppData/Local/Chromium/User Data'],
    },
    policies: '/etc/chromium/policies/managed',
    managed: {key: 'Chromium', domain: 'org.chromium.Chromium'},
  },
  {
    product: 'microsoft-edge',
    name: 'Microsoft Edge',
    publisher: 'Microsoft Corporation',
    data: {
      linux: ['.config/microsoft-edge', '.var/app/com.microsoft.Edge/config/microsoft-edge'],
      darwin: ['Library/Application Support/Microsoft Edge'],
      win32: ['AppData/Local/Microsoft/Edge/User Data'],
    },
    policies: '/etc/opt/edge/policies/managed',
    managed: {key: 'Microsoft\\Edge', domain: 'com.microsoft.Edge'},
  },
  {
    product: 'brave',
    name: 'Brave',
    publisher: 'Brave Software Inc',
    data: {
      linux: [
        '.config/BraveSoftware/Brave-Browser',
        'snap/brave/current/.config/BraveSoftware/Brave-Browser',
        '.var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser',
      ],
      darwin: ['Library/Application Support/BraveSoftware/Brave-Browser'],
      win32: ['AppData/Local/BraveSoftware/Brave-Browser/User Data'],
    },
    policies: '/etc/brave/policies/managed',
    managed: {key: 'BraveSoftware\\Brave', domain: 'com.brave.Browser'},
  },
  {
    product: 'vivaldi',
    name: 'Vivaldi',
    publisher: 'Vivaldi Technologies AS',
    data: {
      linux: ['.config/vivaldi', '.var/app/com.vivaldi.Vivaldi/config/vivaldi'],
      darwin: ['Library/Application Support/Vivaldi'],
      win32: ['AppData/Local/Vivaldi/User Data'],
    },
    managed: {key: 'Vivaldi', domain: 'com.vivaldi.Vivaldi'},
  },
  {
    product: 'opera',
    name: 'Opera',
    publisher: 'Opera Norway AS',
    data: {
      linux: ['.config/opera', '.var/app/com.opera.Opera/config/opera'],
      darwin: ['Library/Application Support/com.operasoftware.Opera'],
      win32: ['AppData/Roaming/Opera Software/Opera Stable'],
    },
  },
];

/** Programs on Mozilla's toolkit. Firefox follows the XDG folders since version 147. */
export const MOZILLA_FAMILY: readonly Browser[] = [
  {
    product: 'mozilla-firefox',
    name: 'Mozilla Firefox',
    publisher: 'Mozilla',
    data: {
      linux: [
        '.mozilla/firefox',
        '.config/mozilla/firefox',
        'snap/firefox/common/.mozilla/firefox',
        '.var/app/org.mozilla.firefox/.mozilla/firefox',
        '.var/app/org.mozilla.firefox/config/mozilla/firefox',
      ],
      darwin: ['Library/Application Support/Firefox/Profiles'],
      win32: ['AppData/Roaming/Mozilla/Firefox/Profiles'],
    },
  },
  {
    product: 'mozilla-thunderbird',
    name: 'Mozilla Thunderbird',
    publisher: 'Mozilla',
    data: {
      linux: [
        '.thunderbird',
        'snap/thunderbird/common/.thunderbird',
        '.var/app/org.mozilla.Thunderbird/.thunderbird',
      ],
      darwin: ['Library/Thunderbird/Profiles'],
      win32: ['AppData/Roaming/Thunderbird/Profiles'],
    },
  },
];
