import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {afterAll, beforeAll, describe, expect, test} from 'vitest';

import {isGathered} from '../../shared/src/recommend/index.ts';

import type {Snapshot} from '../../shared/src/report/index.ts';
import type {Browser, BrowserOptions} from './harness/browser.ts';
import {openChromium} from './harness/chromium.ts';
import {type Companion, startCompanion} from './harness/companion.ts';
import {openFirefox} from './harness/firefox.ts';
import {misspoken} from './harness/language.ts';
import {type Tab, violations} from './harness/tab.ts';

const POPUP = '/src/popup/index.html';
const PAGE = '/src/page/index.html';
const SMALL = [[400, 600]] as const;
const SIZES = [
  [1280, 900],
  [760, 900],
  [340, 800],
] as const;

/** Real feeds beside the repository fill the pages; without them they show what the device's own archive tells. */
const FEEDS = fileURLToPath(new URL('../../../shared/data/feeds', import.meta.url));
const KNOWLEDGE = existsSync(FEEDS) ? ['--knowledge', FEEDS] : [];

/** What a sensor saw, through the drop-in folder: the overview and the timeline tell it. */
const SEEN = {
  time: new Date(Date.now() - 3_600_000).toISOString(),
  source: 'edr',
  rule: 'Web shell',
  severity: 'high',
  path: '/srv/www/x.php',
  package: 'openssl',
};

/** Elements that reach out of the window, and boxes that scroll sideways. */
const TOO_WIDE = `(() => {
  const root = document.documentElement;
  const wide = root.scrollWidth > root.clientWidth ? ['page: ' + root.scrollWidth + ' > ' + root.clientWidth] : [];
  for (const box of document.querySelectorAll('body *')) {
    const {overflowX} = getComputedStyle(box);
    if ((overflowX === 'auto' || overflowX === 'scroll') && box.scrollWidth > box.clientWidth + 1)
      wide.push(box.className + ': ' + box.scrollWidth + ' > ' + box.clientWidth);
  }
  return wide;
})()`;

describe.each([
  ['chromium-en-light', openChromium, {}],
  ['chromium-de-dark', openChromium, {german: true, dark: true}],
  ['firefox-de-light', openFirefox, {german: true}],
  ['firefox-en-dark', openFirefox, {dark: true}],
] as const satisfies readonly (readonly [string, unknown, BrowserOptions])[])('%s', (name, open, options) => {
  const state = mkdtempSync(join(tmpdir(), 'plimsoll-looks-'));
  const lang = 'german' in options ? 'de' : 'en';
  // Firefox without a window gives keys to one tab only; the pages are the same.
  const keyed = name.startsWith('chromium');
  let browser: Browser;
  let companion: Companion | undefined;
  let popup: Tab;
  let page: Tab;

  beforeAll(async () => {
    browser = await open(options);
    popup = await browser.newTab();
    page = await browser.newTab();
  });
  afterAll(async () => {
    await browser?.close();
    await companion?.process.stop();
    rmSync(state, {recursive: true, force: true, maxRetries: 5});
  });

  /** Everything that is wrong with how a page stands, at each size; a picture of each is kept. */
  async function look(
    tab: Tab,
    face: string,
    sizes: readonly (readonly [number, number])[],
  ): Promise<string[]> {
    const wrong: string[] = [];
    for (const [width, height] of sizes) {
      await tab.size(width, height);
      await tab.until(`innerWidth === ${width}`);
      const found = [
        ...(await violations(tab)),
        ...(await tab.evaluate<string[]>(TOO_WIDE)),
        ...(await misspoken(tab, lang)),
      ];
      wrong.push(...found.map((what) => `${face} at ${width}: ${what}`));
      await tab.shot(`looks-${name}-${face}-${width}`);
    }
    return wrong;
  }

  /** Goes to a place of the full page, and looks once `there` is found. */
  async function lookAt(face: string, route: string, there: string): Promise<string[]> {
    await page.evaluate(`void (location.hash = ${JSON.stringify(`#/${route}`)})`);
    // A fix is tried dry before it is shown, which takes its time where much else runs.
    await page.until(`document.querySelector(${JSON.stringify(there)}) !== null`, 40);
    return look(page, face, SIZES);
  }

  test('before anything is there: what it is, and the two steps', async () => {
    await popup.goto(`${browser.extension}${POPUP}`);
    await popup.until(`document.querySelector('.steps .p-copy') !== null`);
    await page.goto(`${browser.extension}${PAGE}`);
    await page.until(`document.querySelector('.steps .p-copy') !== null`);

    expect([
      ...(await look(popup, 'first-run', SMALL)),
      ...(await look(page, 'first-run', SIZES)),
      ...(await lookAt('settings-unpaired', 'settings', '#about')),
    ]).toEqual([]);
  });

  test('pairing: the form, a wrong code, the words to compare', async () => {
    mkdirSync(join(state, 'detections'), {mode: 0o700});
    companion = await startCompanion(state, KNOWLEDGE);
    // The page looks every 3 s, but a browser that failed to connect again and again waits longer.
    await popup.until(`document.querySelector('.code-input') !== null`, 60);
    const form = await look(popup, 'unpaired', SMALL);
    await companion.pair();
    await popup.type('.code-input', 'AAAAA-AAAAA');
    await popup.click('form button[type=submit]');
    await popup.until(`document.querySelector('[role=alert]') !== null`);
    const wrongCode = await look(popup, 'wrong-code', SMALL);
    const {code} = await companion.pair();
    await popup.goto(`${browser.extension}${POPUP}`);
    await popup.until(`document.querySelector('.code-input') !== null`);
    if (keyed) {
      await tabTo(popup, '.code-input');
      for (const key of code) await popup.press(key);
      await popup.press('Enter');
    } else {
      await popup.type('.code-input', code);
      await popup.click('form button[type=submit]');
    }
    await popup.until(`document.querySelector('.fingerprint') !== null`);
    const paired = await look(popup, 'paired', SMALL);

    expect([...form, ...wrongCode, ...paired]).toEqual([]);
  });

  test('the popup with a verdict', async () => {
    const wanted = KNOWLEDGE.length > 0 ? ['current'] : ['none', 'building', 'current', 'stale', 'failed'];
    await expect
      .poll(async () => (await companion?.ask<{state: string}>('knowledge', 'status'))?.state, {
        timeout: 100_000,
        interval: 1000,
      })
      .toBeOneOf(wanted);
    if (keyed) {
      await tabTo(popup, '.fingerprint + button');
      await popup.press('Enter');
    } else {
      await popup.click('.fingerprint + button');
    }
    await popup.until(`document.querySelector('.action, .p-empty') !== null`);

    expect(await look(popup, 'popup', SMALL)).toEqual([]);
  });

  test('every section of the full page', async () => {
    expect([
      ...(await lookAt('overview', 'overview', '.p-bars, .p-empty')),
      ...(await lookAt('recommendations', 'recommendations', '.p-row-open, .p-empty')),
      ...(await lookAt('weaknesses', 'weaknesses', '.p-row-open, .p-empty')),
      ...(await lookAt('software', 'software', '.p-row-open, .p-empty')),
      ...(await lookAt('configuration', 'configuration', '.p-row-open, .p-empty')),
      ...(await lookAt('timeline', 'timeline', 'tbody tr, .p-empty')),
      ...(await lookAt('privacy', 'privacy', '[aria-labelledby=would], .p-empty')),
      ...(await lookAt('settings', 'settings', '[aria-labelledby=diagnostics] li')),
    ]).toEqual([]);
  });

  test('what a sensor sees appears on the overview', async () => {
    writeFileSync(join(state, 'detections', 'edr.json'), JSON.stringify(SEEN), {mode: 0o600});
    expect(await lookAt('overview-detection', 'overview', '#detections')).toEqual([]);
  });

  test('the timeline about something, and of some days', async () => {
    const about = await lookAt('timeline-about', 'timeline/Web%20shell', 'tbody tr');
    const none = await lookAt('timeline-none', 'timeline/no-such-thing/2020-01-01..2020-01-31', '.p-empty');
    const days = `[...document.querySelectorAll('input[type=date]')].map(({value}) => value)`;
    expect(await page.evaluate(days)).toEqual(['2020-01-01', '2020-01-31']);
    expect([...about, ...none]).toEqual([]);
  });

  test.runIf(keyed)('the timeline is narrowed by keyboard alone', async () => {
    await page.size(1280, 900);
    await page.goto(`${browser.extension}${PAGE}#/timeline`);
    await page.until(`document.querySelector('tbody tr') !== null`);
    await tabTo(page, '.p-timeline-filters input[list]');
    for (const key of 'Web shell') await page.press(key === ' ' ? 'Space' : key);
    await page.press('Enter');
    await page.until(`location.hash === '#/timeline/Web%20shell'`);
    await tabTo(page, 'input[type=date]');
    // Day and month are alike: which comes first is the browser's own affair.
    for (const key of '11112025') await page.press(key);
    await page.until(`location.hash === '#/timeline/Web%20shell/2025-11-11..'`);
    await page.until(`document.querySelectorAll('tbody tr').length === 1`);
    await tabTo(page, '.p-timeline-filters button');
    await page.press('Enter');
    await page.until(`document.querySelectorAll('tbody tr').length > 1`);

    expect(await page.evaluate('location.hash')).toBe('#/timeline');
  });

  test('every flyout', async (context) => {
    const snapshot = await companion?.snapshot();
    if (!snapshot || !judged(snapshot)) return context.skip('nothing to update on this device');
    const wrong: string[] = [];
    for (const [face, route, there] of flyouts(snapshot)) {
      await page.evaluate(`void (location.hash = ${JSON.stringify(`#/${route.split('/')[0]}`)})`);
      await page.until(`document.querySelector('dialog') === null`);
      wrong.push(...(await lookAt(face, route, `dialog[open] ${there}`)));
    }
    expect(wrong).toEqual([]);
  });

  test.runIf(keyed)('by keyboard alone: to a recommendation, and to its fix', async (context) => {
    const snapshot = await companion?.snapshot();
    const item = snapshot?.recommendations.find(
      ({fix, kind, id}) => fix !== undefined && kind === 'update' && !isGathered(id),
    );
    if (!item) return context.skip('nothing to update on this device');
    await page.size(1280, 900);
    await page.goto(`${browser.extension}${PAGE}#/overview`);
    await page.until(`document.querySelector('.p-bars') !== null`);
    await tabTo(page, 'a[href="#/recommendations"]');
    await page.press('Enter');
    await page.until(`document.querySelector('.p-row-open') !== null`);
    await tabTo(page, 'input[type=search]');
    for (const key of item.product) await page.press(key);
    await tabTo(page, '.p-row-open');
    await page.press('Enter');
    await page.until(`document.querySelector('dialog[open] #fix') !== null`);
    await tabTo(page, '[aria-labelledby=fix] button');
    await page.press('Enter');
    await page.until(`document.querySelector('[aria-labelledby=fix] .p-code') !== null`);
    await page.press('Escape');
    await page.until(`document.querySelector('dialog') === null`);

    // The focus goes back once the dialog has left the page.
    await expect
      .poll(async () => page.evaluate(`document.activeElement.className`), {timeout: 5000})
      .toBe('p-row-open');
  });

  test('a companion that stopped', async () => {
    await page.evaluate(`void (location.hash = '#/overview')`);
    await companion?.process.stop();
    await popup.until(`document.querySelector('.p-notice .p-copy, .p-empty .p-copy') !== null`, 30);

    expect([
      ...(await look(popup, 'stopped', SMALL)),
      ...(await lookAt('stopped', 'overview', '.p-notice .p-copy, .p-empty .p-copy')),
      ...(await lookAt('settings-stopped', 'settings', '#about')),
    ]).toEqual([]);
  });
});

/** Presses Tab until the focus is there and can be seen; rejects when a person would have given up. */
async function tabTo(tab: Tab, selector: string): Promise<void> {
  const there = `document.activeElement.matches(${JSON.stringify(`${selector}:focus-visible`)})`;
  for (let presses = 0; presses < 40; presses += 1) {
    await tab.press('Tab');
    if (await tab.evaluate<boolean>(there)) return;
  }
  throw new Error(`not reached by Tab: ${selector}`);
}

/** Without knowledge only the archive's own security updates make a verdict. */
function judged({findings, recommendations}: Snapshot): boolean {
  return findings.length > 0 && recommendations.some(({fix}) => fix !== undefined);
}

/** Name, place and what is there of everything that opens at the side. */
function flyouts(snapshot: Snapshot): readonly (readonly [string, string, string])[] {
  const fixable = snapshot.recommendations.find(({fix}) => fix !== undefined)?.id ?? '';
  const setting = snapshot.recommendations.find(({kind}) => kind === 'configure')?.id ?? '';
  const weakness = snapshot.findings[0];
  const affected = snapshot.software.find(({name}) => weakness?.packages.includes(name))?.id ?? '';
  const failed = snapshot.checks.find(({status}) => status === 'fail')?.id ?? '';
  const unread = snapshot.checks.find(({status}) => status === 'unknown')?.id ?? failed;
  return [
    ['recommendation', `recommendations/${encodeURIComponent(fixable)}`, '#fix'],
    ['recommendation-setting', `recommendations/${encodeURIComponent(setting)}`, 'h3'],
    ['fix', `recommendations/${encodeURIComponent(fixable)}/fix`, '[aria-labelledby=fix] .p-code'],
    ['weakness', `weaknesses/${encodeURIComponent(weakness?.id ?? '')}`, '.p-facts'],
    ['package', `software/${encodeURIComponent(affected)}`, '.p-facts'],
    ['check', `configuration/${encodeURIComponent(failed)}`, 'h3'],
    ['check-unknown', `configuration/${encodeURIComponent(unread)}`, 'h3'],
    ['gone', 'weaknesses/nothing', 'p'],
  ];
}
