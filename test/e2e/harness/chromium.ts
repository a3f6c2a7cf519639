import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {type BrowserContext, chromium} from 'playwright-core';

import {CHROME_ID} from '../../../extension/ids.ts';
import type {Browser, BrowserOptions} from './browser.ts';
import {chromiumTab} from './tab.ts';

const DIST = new URL('../../../dist/extension/chrome', import.meta.url).pathname;

/** Debian's Chromium with the built extension loaded, in a fresh profile. */
export async function openChromium(options: BrowserOptions = {}): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'plimsoll-chromium-'));
  mkdirSync(join(profile, 'Default'));
  // Without developer mode an unpacked extension is disabled when it reloads itself.
  writeFileSync(join(profile, 'Default/Preferences'), '{"extensions":{"ui":{"developer_mode":true}}}');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.program ?? '/usr/bin/chromium',
    headless: true,
    // Bars that scroll take room, as they do for people.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    chromiumSandbox: false,
    locale: options.german ? 'de-DE' : 'en-US',
    colorScheme: options.dark ? 'dark' : 'light',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${options.german ? 'de' : 'en-US'}`,
      `--disable-extensions-except=${DIST}`,
      `--load-extension=${DIST}`,
    ],
  });
  await workerOf(context);
  return {
    name: 'chromium',
    extension: `chrome-extension://${CHROME_ID}`,
    newTab: async () => chromiumTab(await context.newPage()),
    killBackground: async () => killWorker(context),
    async close() {
      await context.close();
      rmSync(profile, {recursive: true, force: true, maxRetries: 5});
    },
  };
}

async function workerOf(context: BrowserContext): Promise<void> {
  if (context.serviceWorkers().some((worker) => worker.url().includes(CHROME_ID))) return;
  await context.waitForEvent('serviceworker', {timeout: 15_000});
}

/** Ends the service worker as the browser does when it needs memory: all that it held is lost. */
async function killWorker(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  const session = browser ? await browser.newBrowserCDPSession() : undefined;
  const targets = await session?.send('Target.getTargets');
  const worker = targets?.targetInfos.find(
    ({type, url}) => type === 'service_worker' && url.includes(CHROME_ID),
  );
  if (!session || !worker) throw new Error('the extension has no running worker');
  await session.send('Target.closeTarget', {targetId: worker.targetId});
  await session.detach();
}
