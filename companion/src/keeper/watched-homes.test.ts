import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

import {afterAll, beforeAll, expect, test, vi} from 'vitest';

import {collectors} from '../collectors/index.ts';
import {planOf} from '../collectors/plan.ts';
import {createSystem} from '../system/local.ts';
import {payAttention} from './attention.ts';

const CASES = [
  {
    what: 'an extension of Chrome',
    folder: '.config/google-chrome/Default/Extensions/aa/1.0_0',
    file: 'manifest.json',
    ids: ['chromium-extensions'],
  },
  {
    what: 'settings of another profile of Chromium',
    folder: '.config/chromium/Profile 3',
    file: 'Secure Preferences',
    ids: ['browser-profiles', 'chromium-extensions'],
  },
  {
    what: 'an add-on of Firefox',
    folder: '.mozilla/firefox/abcd.default',
    file: 'extensions.json',
    ids: ['firefox-extensions'],
  },
  {
    what: 'an extension of VS Code',
    folder: '.vscode/extensions',
    file: 'extensions.json',
    ids: ['vscode-extensions'],
  },
  {what: 'a tool of cargo', folder: '.cargo', file: '.crates2.json', ids: ['cargo']},
  {
    what: 'a package of pip',
    folder: '.local/lib/python3.11/site-packages',
    file: 'a-1.dist-info',
    ids: ['python'],
  },
  {what: 'a key', folder: '.ssh', file: 'id_ed25519', ids: ['home-files', 'private-keys']},
  {what: 'a page', folder: '.config/google-chrome/Default', file: 'History', ids: []},
];
const home = mkdtempSync(join(tmpdir(), 'plimsoll-home-'));
const told = new Set<string>();
let watching: {close(): void} | undefined;

beforeAll(async () => {
  for (const {folder} of CASES) mkdirSync(join(home, folder), {recursive: true});
  vi.stubEnv('HOME', home);
  const system = createSystem();
  const attention = payAttention({
    system,
    stir: () => undefined,
    changed(ids) {
      for (const id of ids) told.add(id);
    },
  });
  attention.begin(planOf(collectors, system));
  watching = attention;
  // In its first seconds a watcher takes every event for a change.
  await sleep(2_500);
});
afterAll(() => {
  watching?.close();
  vi.unstubAllEnvs();
  rmSync(home, {recursive: true});
});

test.skipIf(process.platform !== 'linux').for(CASES)(
  '$what in the home: $ids',
  async ({folder, file, ids}) => {
    told.clear();
    writeFileSync(join(home, folder, file), '{}');
    await sleep(400);
    await vi.waitFor(() => expect([...told].toSorted()).toEqual(ids));
  },
);
