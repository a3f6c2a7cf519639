import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {isGathered, type Recommendation} from '../../shared/src/recommend/index.ts';

import {dpkgFinished, findUpdatable, installed, installOld} from './harness/archive.ts';
import type {Browser} from './harness/browser.ts';
import {openChromium} from './harness/chromium.ts';
import {type Companion, startCompanion} from './harness/companion.ts';
import {openFirefox} from './harness/firefox.ts';
import {openPortal, type PortalProcess} from './harness/portal.ts';
import {shows, type Tab} from './harness/tab.ts';

/** A package each; `zip` and its kind are small, leave nothing running, and have a security update in Debian 12. */
const pending = [findUpdatable(['zip', 'xz-utils']), findUpdatable(['unzip', 'rsync'])] as const;

interface Machines {
  readonly value: readonly {readonly id: string; readonly computerDnsName: string}[];
}

describe.each([
  ['chromium', openChromium, pending[0]],
  ['firefox', openFirefox, pending[1]],
] as const)('the whole path in %s', (name, open, update) => {
  const state = mkdtempSync(join(tmpdir(), 'plimsoll-e2e-'));
  const config = join(state, 'companion.json');
  let companion: Companion;
  let portal: PortalProcess;
  let browser: Browser;
  let popup: Tab;
  let page: Tab;

  async function restart(): Promise<void> {
    companion = await startCompanion(state, ['--config', config]);
  }
  beforeAll(async () => {
    // Root's own word that this companion may act for its browser; the test machine has no screen to ask on.
    writeFileSync(config, '{"unattendedConsent": true}', {mode: 0o644});
    if (update) installOld(update);
    [portal, browser] = await Promise.all([openPortal(), open()]);
    await restart();
    popup = await browser.newTab();
    await popup.size(400, 600);
    page = await browser.newTab();
    await page.size(1280, 900);
  });
  afterAll(async () => {
    await browser?.close();
    await companion?.process.stop();
    await portal?.end();
    rmSync(state, {recursive: true, force: true});
  });

  test('a wrong code is refused, the right one pairs, and both ends show the same words', async () => {
    await popup.goto(`${browser.extension}/src/popup/index.html`);
    await companion.pair();
    await popup.type('input[name=code]', 'AAAAA-AAAAA');
    await popup.click('form button[type=submit]');
    await popup.until(`document.querySelector('[role=alert]') !== null`, 30);

    const {code, done} = await companion.pair();
    await popup.goto(`${browser.extension}/src/popup/index.html`);
    await popup.type('input[name=code]', code);
    await popup.click('form button[type=submit]');
    await popup.until(`document.querySelector('.fingerprint') !== null`, 30);
    const words = await popup.evaluate<string>(`document.querySelector('.fingerprint').innerText`);

    expect(await done).toContain(words.trim());
    expect(await companion.ask<{clients: unknown[]}>('clients')).toMatchObject({
      clients: [{connected: true}],
    });
  });

  test('the popup shows the device’s own score, and the page the evidence of a finding', async () => {
    const {score, recommendations} = await companion.snapshot();
    const {id, product} = recommendations.find((item) => isAlone(item)) ?? {};
    await popup.goto(`${browser.extension}/src/popup/index.html`);
    await popup.until(shows('What to do next'), 60);
    const shown = await popup.evaluate<string>(`document.querySelector('.p-score-value').innerText`);

    expect(Number(shown)).toBe(Math.floor(score.exposure + 0.5));
    if (!id || !product) return;
    await page.goto(`${browser.extension}/src/page/index.html#/recommendations/${id}`);
    await page.until(shows(product), 30);
    await page.goto(`${browser.extension}/src/page/index.html#/weaknesses`);
    await page.until(shows(product), 30);
  });

  test('the device enrols from the settings, and the portal shows it', async () => {
    const token = await portal.token();
    await page.goto(`${browser.extension}/src/page/index.html#/settings`);
    await page.until(`document.querySelector('[aria-labelledby=portal] input') !== null`, 30);
    await page.type('[aria-labelledby=portal] label:nth-of-type(1) input', portal.origin);
    await page.type('[aria-labelledby=portal] label:nth-of-type(2) input', token);
    await page.click('[aria-labelledby=portal] button[type=submit]');
    await page.until(
      `document.querySelector('[aria-labelledby=portal]').innerText.includes(${JSON.stringify(portal.origin)})`,
      30,
    );

    await expect
      .poll(async () => (await portal.ask<Machines>('/api/machines')).value.length, {timeout: 30_000})
      .toBe(1);
  });

  test.skipIf(!update)(
    'a real security update is previewed, run and proved; it goes from the popup by itself, and from the portal (needs root and an archive with two versions)',
    async () => {
      const {id, name: changed, fixed} = await alone(companion, update?.name);
      await popup.goto(`${browser.extension}/src/popup/index.html`);
      await popup.until(shows('What to do next'), 60);
      const before = await popup.evaluate<string>(WEAKNESSES);
      await page.goto(`${browser.extension}/src/page/index.html#/recommendations/${id}/fix`);
      await page.until(shows('Exactly this will run'), 60);
      await page.until(shows(fixed), 60);
      await popup.evaluate(watch(`${WEAKNESSES} !== ${JSON.stringify(before)}`));
      await page.click('[aria-labelledby=fix] .p-button-primary');
      await page.until(shows('The companion sees that the cause is gone'), 120);

      expect(installed(changed)).toBe(fixed);
      const seen = (await popup.evaluate<number>('globalThis.seenAt')) - dpkgFinished();
      // The aim is 1 s; printed, because a loaded machine proves nothing. docs/benchmarks.md has it measured.
      console.log(`${name}: gone from the popup ${Math.round(seen)} ms after dpkg finished`);
      expect(seen).toBeLessThan(10_000);
      await expect
        .poll(async () => (await companion.timeline()).events.filter(({kind}) => kind === 'fix-run'), {
          timeout: 20_000,
        })
        .toMatchObject([{subject: id, data: {result: 'proved'}}]);
      const {events} = await companion.timeline();
      expect(events.filter(({kind, subject}) => kind === 'updated' && subject === changed).length).toBe(1);
      const machine = (await portal.ask<Machines>('/api/machines')).value[0];
      await expect
        .poll(
          async () => {
            const {value} = await portal.ask<{value: {id: string}[]}>(
              `/api/machines/${machine?.id}/recommendations`,
            );
            return value.some((item) => item.id === id);
          },
          {timeout: 20_000},
        )
        .toBe(false);
    },
  );

  test('the background, the companion and the portal are each killed: everything comes back, nothing twice', async () => {
    await browser.killBackground?.();
    await popup.goto(`${browser.extension}/src/popup/index.html`);
    await popup.until(shows('What to do next'), 60);

    await portal.kill();
    await companion.process.stop('SIGKILL');
    await popup.until(shows('The companion is not running'), 60);
    await restart();
    await popup.until(shows('What to do next'), 60);
    await portal.start();

    const before = await companion.ask<{portal: {acknowledgedSeq: number}}>('status');
    await page.goto(`${browser.extension}/src/page/index.html#/overview`);
    await expect
      .poll(async () => (await companion.ask<{portal: {waiting: number; state: string}}>('status')).portal, {
        timeout: 60_000,
      })
      .toMatchObject({waiting: 0, state: 'active'});
    expect(before.portal.acknowledgedSeq).toBeGreaterThan(0);
    expect((await portal.ask<Machines>('/api/machines')).value.length).toBe(1);
    expect(await companion.ask<{clients: unknown[]}>('clients')).toMatchObject({
      clients: [{connected: true}],
    });
  });
});

/** An update that stands for itself: on a device with many, the light ones are gathered. */
function isAlone({kind, fix, id}: Recommendation): boolean {
  return kind === 'update' && fix === 'apt-upgrade' && !isGathered(id);
}

/** The update of the package that was made old; where that is among the gathered, the smallest that stands alone. */
async function alone(companion: Companion, name = ''): Promise<{id: string; name: string; fixed: string}> {
  const {recommendations, software} = await companion.snapshot();
  const all = recommendations.filter(isAlone).toSorted((a, b) => a.packages.length - b.packages.length);
  const {id = '', packages = []} = all.find(({product}) => product === name) ?? all[0] ?? {};
  const item = software.find((one) => packages.includes(one.name) && one.candidate !== undefined);
  return {id, name: item?.name ?? '', fixed: item?.candidate?.version ?? ''};
}

/** How many weaknesses there are, as the popup says it. What is to do may stay as many: a gathered one then stands alone. */
const WEAKNESSES = `document.body.innerText.match(/[\\d,]+ weakness/)?.[0]`;

/** Notes in the page the moment at which an expression becomes true. */
function watch(expression: string): string {
  return `void (globalThis.seenAt = new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!(${expression})) return;
      clearInterval(timer);
      resolve(Date.now());
    }, 10);
  }))`;
}
