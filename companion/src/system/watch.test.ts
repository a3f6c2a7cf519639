import {chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
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

test('every folder of a pattern is watched, those that come later too', async () => {
  mkdirSync(join(folder, 'Profile 1'));
  await watch([{id: 'extensions', folder: `${folder}/Profile */Extensions/*`, names: /^manifest\.json$/}]);
  mkdirSync(join(folder, 'Profile 1/Extensions/aa'), {recursive: true});
  writeFileSync(join(folder, 'Profile 1/Extensions/aa/manifest.json'), '{}');
  await vi.waitFor(() => expect(seen).toEqual([['extensions']]));
  writeFileSync(join(folder, 'Profile 1/Extensions/aa/page.html'), '');
  mkdirSync(join(folder, 'Crashpad'));
  await sleep(150);
  expect(seen).toHaveLength(1);
  mkdirSync(join(folder, 'Profile 2/Extensions/bb'), {recursive: true});
  await sleep(150);
  const before = seen.length;
  writeFileSync(join(folder, 'Profile 2/Extensions/bb/manifest.json'), '{}');
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(before));
  rmSync(join(folder, 'Profile 2'), {recursive: true});
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(before + 1));
});

test('a home is that of this user; who has none has nothing to watch', async () => {
  await watch([{id: 'cargo', folder: '~/.cargo', names: /^\.crates2\.json$/}], {home: folder});
  mkdirSync(join(folder, '.cargo'));
  writeFileSync(join(folder, '.cargo/.crates2.json'), '{}');
  await vi.waitFor(() => expect(seen).toEqual([['cargo']]));
  watcher?.close();
  const places: string[] = [];
  await watch([{id: 'cargo', folder: '~/.cargo'}], {home: '/', watch: spy(places)});
  expect(places).toEqual([]);
});

test('rights are a setting: changing them alone is a change', async () => {
  writeFileSync(join(folder, 'shadow'), 'x', {mode: 0o640});
  await watch([{id: 'shadow', folder, names: /^shadow$/}]);
  chmodSync(join(folder, 'shadow'), 0o644);
  await vi.waitFor(() => expect(seen).toEqual([['shadow']]));
});

test('what cannot be watched for want of rights is not polled, and is tried again', async () => {
  const closed = Object.assign(new Error('closed'), {code: 'EACCES'});
  let tries = 0;
  await watch([{id: 'sudo', folder}], {
    watch: () => {
      tries += 1;
      throw closed;
    },
  });
  writeFileSync(join(folder, 'sudoers'), 'x');
  await sleep(150);
  expect(seen).toEqual([]);
  const before = tries;
  await watcher?.reconcile();
  expect([tries > before, watcher?.problems(), seen]).toEqual([
    true,
    [{id: 'sudo', folder, code: 'EACCES'}],
    [['sudo']],
  ]);
});

test('a way that turns into one nobody can go is lived with', async () => {
  const asked = join(folder, 'state/detections');
  await watch([{id: 'detections', folder: asked}]);
  // For root as for everybody else: a loop. A folder closed by its owner ends the same way.
  symlinkSync('state', join(folder, 'state'));
  await sleep(150);
  expect(seen).toEqual([]);

  rmSync(join(folder, 'state'));
  mkdirSync(asked, {recursive: true});
  await vi.waitFor(() => expect(seen).toEqual([['detections']]));
});

test('when watches are to be had again there is nothing to poll any more', async () => {
  let full = true;
  await watch([{id: 'dpkg', folder}], {
    watch: () => {
      if (full) throw Object.assign(new Error('full'), {code: 'EMFILE'});
      return () => undefined;
    },
  });
  expect(watcher?.problems()).toEqual([{id: 'dpkg', folder, code: 'EMFILE'}]);
  full = false;
  await watcher?.reconcile();
  expect(watcher?.problems()).toEqual([]);
  writeFileSync(join(folder, 'status'), 'x');
  await sleep(150);
  expect(seen).toEqual([]);
});

test('kernel settings leave no trace, so reconciling always looks at them', async () => {
  await watch([{id: 'sysctl', folder: '/proc/sys/kernel'}], {watch: () => () => undefined});
  await watcher?.reconcile();
  expect(seen).toEqual([['sysctl']]);
});

test('what happens while the first look is taken counts in any case', async () => {
  const told: ((event: string, name: string | null) => void)[] = [];
  writeFileSync(join(folder, 'status'), 'x');
  await watch([{id: 'dpkg', folder}], {
    times: {...times, settle: 10_000},
    watch: (_place, listener) => {
      told.push(listener);
      return () => undefined;
    },
  });
  told[0]?.('change', 'status');
  await vi.waitFor(() => expect(seen).toEqual([['dpkg']]));
});

test('one folder that several ask for is watched once', async () => {
  const places: string[] = [];
  await watch(
    [
      {id: 'accounts', folder, names: /^passwd$/},
      {id: 'mounts', folder, names: /^fstab$/},
    ],
    {watch: spy(places)},
  );
  expect(places).toEqual([`${folder} alone`]);
});

test('macOS and Windows: one watch for a whole tree, filtered by what is asked for', async () => {
  const places: string[] = [];
  const told: ((event: string, name: string | null) => void)[] = [];
  await watch(
    [
      {id: 'extensions', folder: `${folder}/Profile */Extensions/*`, names: /^manifest\.json$/},
      {id: 'apps', folder, names: /^Info\.plist$/, deep: true},
    ],
    {
      system: {...createSystem(), platform: 'darwin'},
      watch: (place, listener) => {
        told.push(listener);
        return spy(places)(place);
      },
    },
  );
  expect(places).toEqual([`${folder} whole`]);
  told[0]?.('rename', 'Profile 1/Extensions/aa/picture.png');
  await sleep(100);
  expect(seen).toEqual([]);
  told[0]?.('change', 'Mail.app/Contents/Info.plist');
  await vi.waitFor(() => expect(seen).toEqual([['apps']]));
  mkdirSync(join(folder, 'Profile 1/Extensions/aa'), {recursive: true});
  writeFileSync(join(folder, 'Profile 1/Extensions/aa/manifest.json'), '{}');
  told[0]?.('rename', 'Profile 1\\Extensions\\aa\\manifest.json');
  await vi.waitFor(() => expect(seen).toEqual([['apps'], ['extensions']]));
});

function spy(places: string[]): (place: {folder: string; recursive: boolean}) => () => void {
  return ({folder: at, recursive}) => {
    places.push(`${at} ${recursive ? 'whole' : 'alone'}`);
    return () => undefined;
  };
}

test('is silent once closed', async () => {
  const end = new AbortController();
  await watch([{id: 'dpkg', folder}], {signal: end.signal});
  end.abort();
  writeFileSync(join(folder, 'status'), 'x');
  await sleep(150);
  expect(seen).toEqual([]);
});

test('what is written again and again is told at once, and then only so often', async () => {
  const stirs: number[] = [];
  await watch([{id: 'profiles', folder, names: /^Preferences$/, restless: true}], {
    times: {...times, restless: 400},
    onStir: () => stirs.push(performance.now()),
  });
  replace('Preferences', 'one');
  await vi.waitFor(() => expect(seen).toEqual([['profiles']]));
  const [told, stirred] = [performance.now(), stirs.length];
  for (let i = 0; i < 6; i++) {
    replace('Preferences', `two ${i}`);
    await sleep(20);
  }
  expect(seen).toHaveLength(1);
  await vi.waitFor(() => expect(seen).toHaveLength(2), 3000);
  expect(performance.now() - told).toBeGreaterThan(300);
  expect(stirs.length).toBe(stirred);
});

test('what else belongs to the same id does not wait with it', async () => {
  await watch(
    [
      {id: 'extensions', folder, names: /^Preferences$/, restless: true},
      {id: 'extensions', folder, names: /^manifest\.json$/},
    ],
    {times: {...times, restless: 60_000}},
  );
  replace('Preferences', 'one');
  await vi.waitFor(() => expect(seen).toEqual([['extensions']]));
  replace('Preferences', 'two');
  replace('manifest.json', '{}');
  await vi.waitFor(() => expect(seen).toEqual([['extensions'], ['extensions']]));
});
