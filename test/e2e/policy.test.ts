import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, beforeAll, expect, test} from 'vitest';

import {CHROME_ID} from '../../extension/ids.ts';
import type {Browser} from './harness/browser.ts';
import {openChromium} from './harness/chromium.ts';
import {type Companion, startCompanion} from './harness/companion.ts';
import {openPortal, type PortalProcess} from './harness/portal.ts';
import {shows} from './harness/tab.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-policy-'));
const state = join(folder, 'state');
let companion: Companion;
let portal: PortalProcess;
let browser: Browser;

/** A mount namespace of one's own, so that the policy is this browser's alone, and not the whole machine's. */
const canUnshare = spawnSync('unshare', ['-m', 'true']).status === 0;

beforeAll(async () => {
  if (!canUnshare) return;
  mkdirSync(state, {mode: 0o700});
  portal = await openPortal();
  companion = await startCompanion(state);
  browser = await openChromium({program: chromiumWithPolicy(await portal.token())});
});
afterAll(async () => {
  await browser?.close();
  await companion?.process.stop();
  await portal?.end();
  rmSync(folder, {recursive: true, force: true});
});

/** As an administrator would write it: where to report, by which token, and how much. */
function chromiumWithPolicy(token: string): string {
  const policies = join(folder, 'policies');
  mkdirSync(policies);
  const values = {portalUrl: portal.origin, enrollmentToken: token, disclosure: 'findings'};
  writeFileSync(
    join(policies, 'plimsoll.json'),
    JSON.stringify({'3rdparty': {extensions: {[CHROME_ID]: values}}}),
  );
  const program = join(folder, 'chromium');
  const script = [
    '#!/bin/sh',
    'mkdir -p /etc/chromium/policies/managed',
    `exec unshare -m sh -c 'mount --bind ${policies} /etc/chromium/policies/managed && exec /usr/bin/chromium "$@"' sh "$@"`,
  ];
  writeFileSync(program, `${script.join('\n')}\n`);
  chmodSync(program, 0o755);
  return program;
}

interface Machines {
  readonly value: readonly {readonly id: string; readonly rbacGroupName: string}[];
}

test.skipIf(!canUnshare)(
  'a policy file enrols a paired browser’s device by itself and locks what it sets (needs root for a private mount)',
  async () => {
    const popup = await browser.newTab();
    await popup.size(400, 600);
    await popup.goto(`${browser.extension}/src/popup/index.html`);
    const {code} = await companion.pair();
    await popup.type('input[name=code]', code);
    await popup.click('form button[type=submit]');
    await popup.until(`document.querySelector('.fingerprint') !== null`, 30);

    await expect
      .poll(
        async () =>
          (await portal.ask<Machines>('/api/machines')).value.map(({rbacGroupName}) => rbacGroupName),
        {
          timeout: 60_000,
        },
      )
      .toEqual(['Test']);
    await expect
      .poll(
        async () => (await companion.ask<{portal: {state: string; disclosure: string}}>('status')).portal,
        {
          timeout: 30_000,
        },
      )
      .toMatchObject({state: 'active', disclosure: 'findings'});

    const page = await browser.newTab();
    await page.size(1280, 900);
    await page.goto(`${browser.extension}/src/page/index.html#/settings`);
    await page.until(shows(portal.origin), 30);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('[aria-labelledby=portal] button')].map((button) => button.innerText)`,
      ),
    ).toEqual([]);
    await page.shot('policy-settings');
  },
);
