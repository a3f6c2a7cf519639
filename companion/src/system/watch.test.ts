import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {createSystem} from './local.ts';
import {createWatcher, type WatchEntry, type Watcher, type WatcherOptions} from './watch.ts';

const times = {quiet: 30, cap: 120, poll: 40, settle: 0};
let folder: string;
let watcher: Watcher | undefined;
let seen: string[][];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-watch-'));
  seen = [];
});
afterEach(() => {
  watcher?.close();
  rmSync(folder, {recursive: true});
});

async function watch(entries: readonly WatchEntry[], more: Partial<WatcherOptions> = {}): Promise<void> {
  watcher = createWatcher(entries, {
    system: createSystem(),
    onChange: (ids) => seen.push([...ids]),
    times,
    ...more,
  });
  await sleep(50);
}

function replace(name: string, text: string): void {
  writeFileSync(join(folder, `${name}-new`), text);
  renameSync(join(folder, `${name}-new`), join(folder, name));
}

test('tells once of a burst of renames, after it has gone quiet', async () => {
  await watch([{id: 'dpkg', folder, names: /^status$/}]);
  for (let i = 0; i < 5; i++) replace('status', `version ${i}`);
  await vi.waitFor(() => expect(seen).toEqual([['dpkg']]));
  await sleep(100);
  expect(seen).toEqual([['dpkg']]);
});

test('still tells after the file was replaced before', async () => {
  await watch([{id: 'dpkg', folder, names: /^status$/}]);
  replace('status', 'one');
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  replace('status', 'two');
  await vi.waitFor(() => expect(seen).toHaveLength(2));
});

test('does not hear other names', async () => {
  await watch([{id: 'dpkg', folder, names: /^status$/}]);
  writeFileSync(join(folder, 'lock'), 'x');
  await sleep(150);
  expect(seen).toEqual([]);
});

test('a burst without end is told of when the cap is reached', async () => {
  await watch([{id: 'dpkg', folder}]);
  const stop = Date.now() + 400;
  for (let i = 0; Date.now() < stop; i++) {
    replace('status', `version ${i}`);
    // oxlint-disable-next-line no-await-in-loop -- a burst in time
    await sleep(10);
  }
  expect(seen.length).toBeGreaterThanOrEqual(2);
});

test('a folder that comes later is watched from then on', async () => {
  await watch([{id: 'late', folder: join(folder, 'a/b')}]);
  mkdirSync(join(folder, 'a'));
  await sleep(50);
  mkdirSync(join(folder, 'a/b'));
  await vi.waitFor(() => expect(seen).toEqual([['late']]));
  writeFileSync(join(folder, 'a/b/file'), 'x');
  await vi.waitFor(() => expect(seen).toEqual([['late'], ['late']]));
});

test('a folder removed and made anew is watched again', async () => {
  const inner = join(folder, 'inner');
  mkdirSync(inner);
  writeFileSync(join(inner, 'file'), 'x');
  await watch([{id: 'inner', folder: inner}]);
  rmSync(inner, {recursive: true});
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  mkdirSync(inner);
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  writeFileSync(join(inner, 'file'), 'y');
  await vi.waitFor(() => expect(seen).toHaveLength(3));
});

test('where the system has no watch left the folder is polled, and that is told', async () => {
  const problems: unknown[] = [];
  const full = Object.assign(new Error('no space'), {code: 'ENOSPC'});
  await watch([{id: 'dpkg', folder}], {
    watch: () => {
      throw full;
    },
    onProblem: (problem) => problems.push(problem),
  });
  expect(problems).toEqual([{id: 'dpkg', folder, code: 'ENOSPC'}]);
  writeFileSync(join(folder, 'status'), 'x');
  await vi.waitFor(() => expect(seen).toEqual([['dpkg']]));
});

test('reconciling finds what no event told of', async () => {
  await watch([{id: 'dpkg', folder}], {watch: () => () => undefined});
  writeFileSync(join(folder, 'status'), 'x');
  await watcher?.reconcile();
  expect(seen).toEqual([['dpkg']]);
});

test('is silent once closed', async () => {
  const end = new AbortController();
  await watch([{id: 'dpkg', folder}], {signal: end.signal});
  end.abort();
  writeFileSync(join(folder, 'status'), 'x');
  await sleep(150);
  expect(seen).toEqual([]);
});
