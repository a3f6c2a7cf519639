import type {ManifestV3Export} from '@crxjs/vite-plugin';

import {CHROME_KEY, GECKO_ID} from './ids.ts';
import about from './package.json' with {type: 'json'};

const icons = {
  16: 'icons/plimsoll-16.png',
  32: 'icons/plimsoll-32.png',
  48: 'icons/plimsoll-48.png',
  128: 'icons/plimsoll-128.png',
};

/**
 * Firefox's own default would turn ws: into wss:, so the policy is written out for both. Plain http only to this
 * device itself: a portal tried out on it.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  'connect-src ws://127.0.0.1:* http://127.0.0.1:* https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const common = {
  manifest_version: 3 as const,
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
  version: about.version,
  icons,
  action: {default_popup: 'src/popup/index.html', default_title: '__MSG_name__', default_icon: icons},
  options_ui: {page: 'src/options/index.html', open_in_tab: true},
  permissions: ['storage', 'alarms'],
  optional_permissions: ['notifications'],
  // An absent key lets every other extension send us messages; an empty list none.
  externally_connectable: {ids: []},
  incognito: 'not_allowed' as const,
  storage: {managed_schema: 'managed_schema.json'},
  content_security_policy: {extension_pages: CSP},
};

/** A manifest itself, not one that is still to come. */
export type Manifest = Exclude<ManifestV3Export, Promise<unknown> | ((...parts: never) => unknown)>;

/** The manifest for one browser; paths are those of the sources, the build replaces them. */
export function manifest(browser: 'chrome' | 'firefox'): Manifest {
  if (browser === 'chrome') {
    return {
      ...common,
      key: CHROME_KEY,
      // Ed25519 and X25519 in WebCrypto without a flag.
      minimum_chrome_version: '137',
      background: {service_worker: 'src/background/main.ts', type: 'module' as const},
    };
  }
  return {
    ...common,
    background: {scripts: ['src/background/main.ts'], type: 'module' as const},
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: '142.0',
        data_collection_permissions: {required: ['none']},
      },
    },
  };
}
