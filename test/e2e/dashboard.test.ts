import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {type Portal, startPortal} from '../../portal/src/main.ts';
import type {Snapshot} from '../../shared/src/report/index.ts';
import {addDevice, debianSnapshot, report, type Weak} from '../fleet.ts';

const CHROMIUM = '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const here = existsSync(CHROMIUM) && existsSync(new URL('../../dist/dashboard/index.html', import.meta.url));

const openssl: Weak = {
  cve: 'CVE-2026-1000',
  source: 'openssl',
  severity: 'critical',
  cvss: 9.8,
  epss: 0.6,
  fixed: '1.0-2',
};
const curl: Weak = {...openssl, cve: 'CVE-2026-2000', source: 'curl', kev: true};

/** The device after something was seen that touches openssl. */
function detecting(snapshot: Snapshot): Snapshot {
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const base = {at, severity: 'high', count: 2} as const;
  return {
    ...snapshot,
    findings: snapshot.findings.map((finding) => ({...finding, detections: ['falco:1']})),
    coverage: {...snapshot.coverage, collectors: [{id: 'falco', state: 'ok'}]},
    detections: [
      {...base, id: 'clamav:2', source: 'clamav', rule: 'Win.Test.EICAR_HDB-1', state: 'resolved'},
      {
        ...base,
        id: 'falco:1',
        source: 'falco',
        rule: 'Terminal shell in container',
        state: 'open',
        software: ['deb:openssl:amd64'],
        cves: ['CVE-2026-1000'],
      },
    ],
  };
}

let folder: string;
let portal: Portal;
let chrome: Browser;
let context: BrowserContext;
let page: Page;
let device: string;
/** Refusals of the content security policy, and errors of scripts. */
const complaints: string[] = [];

beforeAll(async () => {
  if (!here) return;
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-dashboard-'));
  chmodSync(folder, 0o755);
  portal = await startPortal({
    dataDir: join(folder, 'data'),
    organisation: 'Hafen & Söhne',
    environment: process.env,
    onFault: (message, error) => complaints.push(`${message}: ${String(error)}`),
  });
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ];
  chrome = await chromium.launch({
    executablePath: CHROMIUM,
    chromiumSandbox: false,
    // Bars that scroll take room, as they do for people.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args,
  });
  context = await chrome.newContext({locale: 'en-GB', viewport: {width: 1280, height: 900}});
  page = await context.newPage();
  watch(page);
});
afterAll(async () => {
  await chrome?.close();
  await portal?.stop();
  if (folder) rmSync(folder, {recursive: true, force: true});
});

function watch(watched: Page): void {
  watched.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  watched.on('pageerror', (error) => complaints.push(String(error)));
}

test.skipIf(!here)(
  'from the console to the first device, without a manual (needs Chromium and a built dashboard)',
  async () => {
    await page.goto(`${portal.origin}/setup#${portal.setupToken}`);
    await page.getByLabel('Name or e-mail address').fill('admin@example.org');
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', {name: 'Create the administrator'}).click();

    await page.getByRole('heading', {name: 'No device yet'}).waitFor();
    expect(page.url()).toBe(`${portal.origin}/`);
    const [cookie] = await context.cookies();
    expect({...cookie, value: '', expires: 0}).toMatchObject({
      name: '__Host-sid',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
    });

    await page.getByRole('link', {name: 'Enrol the first device'}).click();
    await page.getByLabel('How many devices').fill('3');
    await page.getByRole('button', {name: 'Make a token'}).click();
    const command = await page.getByText('plimsoll enroll --portal').textContent();
    expect(command).toMatch(new RegExp(`^plimsoll enroll --portal ${portal.origin} --token [\\w-]{43}$`));
  },
);

test.skipIf(!here)(
  'a device that reports appears, and what it fixes goes, within two seconds and without reloading',
  async () => {
    await page.getByRole('link', {name: 'Overview'}).click();
    await page.getByRole('heading', {name: 'No device yet'}).waitFor();
    const {db} = portal.database;
    device = await addDevice(db, debianSnapshot('first', [openssl, curl]), {now: new Date()});
    await notify();
    await page.getByRole('link', {name: 'first', exact: true}).waitFor({timeout: 2000});

    await page.getByRole('link', {name: 'first', exact: true}).click();
    await page.getByRole('tab', {name: /^Weaknesses/}).click();
    await page.getByRole('button', {name: 'CVE-2026-2000'}).waitFor();
    await report(db, device, debianSnapshot('first', [openssl], {seq: 2}), new Date());
    await notify();

    await page.getByRole('button', {name: 'CVE-2026-2000'}).waitFor({state: 'detached', timeout: 2000});
    expect(await page.getByRole('button', {name: 'CVE-2026-1000'}).count()).toBe(1);
  },
);

test.skipIf(!here)('what is seen on a device appears without reloading, with what it touches', async () => {
  await page.getByRole('tab', {name: 'Detections'}).click();
  await page.getByText('what happened there is not known').waitFor();
  const seen = detecting(debianSnapshot('first', [openssl], {seq: 3}));
  await report(portal.database.db, device, seen, new Date());
  await notify();
  await page.getByRole('button', {name: 'Terminal shell in container'}).click({timeout: 2000});
  await page.getByRole('dialog').getByRole('link', {name: 'CVE-2026-1000 · openssl'}).click();

  await page.getByRole('dialog', {name: 'CVE-2026-1000'}).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', {name: 'Overview'}).click();
  await page.getByRole('heading', {name: '1 open detection'}).waitFor();
  await page.getByRole('link', {name: 'Devices', exact: true}).click();
  await page.getByLabel('Threat').selectOption('open detection');
  await expect.poll(() => page.getByRole('button', {name: 'first open detection'}).count()).toBe(1);
});

test.skipIf(!here)('a filter and an open detail live in the address', async () => {
  await page.goto(`${portal.origin}/recommendations?kind=update`);
  await page.getByRole('button', {name: 'Update openssl to 1.0-2'}).click();
  await page.getByRole('dialog').getByRole('link', {name: 'first'}).waitFor();
  expect(page.url()).toBe(`${portal.origin}/recommendations/va-_-debian-_-openssl?kind=update`);

  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({state: 'detached'});
  expect(page.url()).toBe(`${portal.origin}/recommendations?kind=update`);
  await page.goBack();
  await page.getByRole('dialog').waitFor();
});

test.skipIf(!here)(
  'a device’s timeline is narrowed by keyboard alone, and its address shows the same',
  async () => {
    const shown = `${portal.origin}/devices/${device}?tab=timeline`;
    await page.goto(shown);
    await page.getByText('Detection by falco: Terminal shell in container').waitFor();
    const all = await page.locator('.event').count();
    await page.getByRole('tab', {name: 'Timeline'}).focus();
    await tabTo('input[list]');
    await page.keyboard.type('openssl');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${shown}&subject=openssl`);
    await tabTo('.p-timeline-filters select');
    await page.keyboard.type('detection');
    await page.waitForURL(`${shown}&subject=openssl&event=detection`);
    await expect.poll(() => page.locator('.event').count()).toBe(1);

    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByText('Detection by falco: Terminal shell in container').waitFor();
    expect(await other.locator('.event').count()).toBe(1);
    await other.close();
    await tabTo('.p-timeline-filters button');
    await page.keyboard.press('Enter');
    await page.waitForURL(shown);
    await expect.poll(() => page.locator('.event').count()).toBe(all);
  },
);

/** Goes on by the Tab key to what matches. */
async function tabTo(selector: string): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) {
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

const PATHS = [
  '/',
  '/recommendations',
  '/weaknesses',
  '/software',
  '/devices',
  '/detections',
  '/enrolment',
  '/settings',
  '/settings?tab=audit',
  '/settings?tab=apiTokens',
  '/nowhere',
];
/** Pictures of every page, to look at. */
const SHOTS = new URL('../../artefacts/screenshots/', import.meta.url).pathname;
const LOOKS = [
  ['medium German', {locale: 'de-DE', viewport: {width: 760, height: 900}, colorScheme: 'dark'}],
  ['light', {locale: 'en-GB', viewport: {width: 1280, height: 900}}],
  ['dark', {locale: 'en-GB', viewport: {width: 1280, height: 900}, colorScheme: 'dark'}],
  ['narrow German', {locale: 'de-DE', viewport: {width: 340, height: 740}}],
  ['wide German', {locale: 'de-DE', viewport: {width: 3840, height: 1600}}],
] as const;

test.skipIf(!here).for(LOOKS)(
  'every page is accessible and fits: %s',
  {timeout: 120_000},
  async ([name, look]) => {
    const tab = await chrome.newContext({...look, storageState: await context.storageState()});
    const shown = await tab.newPage();
    watch(shown);
    for (const path of [
      ...PATHS,
      `/devices/${device}`,
      `/devices/${device}?tab=weaknesses`,
      `/devices/${device}?tab=software`,
      `/devices/${device}?tab=detections`,
      `/devices/${device}?tab=detections&detection=falco%3A1`,
      `/devices/${device}?tab=timeline`,
      `/devices/${device}?tab=timeline&event=detection&subject=openssl`,
      `/devices/${device}?tab=timeline&subject=no-such-thing&days=2020-01-01..2020-01-31`,
      '/weaknesses/CVE-2026-1000',
      '/software?threat=exploited',
      `/devices/${device}?tab=configuration`,
    ]) {
      await shown.goto(`${portal.origin}${path}`);
      await shown.locator('main h1, main h2').first().waitFor();
      await shown.waitForTimeout(300);
      expect([path, await violations(shown)]).toEqual([path, []]);
      const wider = await shown.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, wider]).toEqual([path, 0]);
      const place = path.replace(device, 'one').replaceAll(/[^\w=]+/g, '-');
      await shown.screenshot({path: `${SHOTS}dashboard-${name}${place}.png`, fullPage: true});
    }
    await tab.close();
  },
);

test.skipIf(!here)('signing out shows the sign-in, and nothing broke a rule on the way', async () => {
  await page.goto(portal.origin);
  await page.getByRole('button', {name: 'Sign out'}).click();
  await page.getByRole('button', {name: 'Sign in'}).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

/** Tells the open pages, as the portal does after each report's commit. */
async function notify(): Promise<void> {
  await portal.database.pool.query('select pg_notify($1, $2)', [
    'plimsoll_change',
    JSON.stringify([{deviceId: device, group: 'default'}]),
  ]);
}

async function violations(shown: Page): Promise<readonly string[]> {
  await shown.evaluate(AXE);
  return shown.evaluate(
    `axe.run().then(({violations}) => violations.map(({id, nodes}) => id + ': ' + nodes.map(({target}) => target).join(', ')))`,
  );
}
