import puppeteer from 'puppeteer-core';

import {GECKO_ID} from '../../../extension/ids.ts';
import type {Browser, BrowserOptions} from './browser.ts';
import {firefoxTab} from './tab.ts';

const DIST = new URL('../../../dist/extension/firefox', import.meta.url).pathname;
const UUID = '6f1d2c7a-8a4e-4c53-9d0b-2f4f6b1c9e11';

/** Debian's Firefox ESR with the built extension as a temporary add-on, in a fresh profile. */
export async function openFirefox(options: BrowserOptions = {}): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program ?? '/usr/bin/firefox-esr',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({[GECKO_ID]: UUID}),
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      'intl.locale.requested': options.german ? 'de' : 'en-US',
      'datareporting.policy.dataSubmissionEnabled': false,
      'toolkit.telemetry.enabled': false,
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  await browser.installExtension(DIST);
  return {
    name: 'firefox',
    extension: `moz-extension://${UUID}`,
    newTab: async () => firefoxTab(await browser.newPage()),
    killBackground: undefined,
    close: async () => browser.close(),
  };
}
