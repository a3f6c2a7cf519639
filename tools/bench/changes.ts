import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';

import type {Delta} from '../../shared/src/report/index.ts';
import {type Daemon, settle, startDaemon, stateFolder} from './daemon.ts';
import {install, mayInstall, NAME, purge} from './dpkg-package.ts';
import {buildCompanion} from './footprint.ts';
import type {Measure} from './main.ts';

const TIMES = 7;
const BURST = 40;
const BAR = 350;
/** A kernel setting a check asks about, and that does no harm while it is another. */
const SETTING = '/proc/sys/net/ipv4/conf/all/log_martians';
/** A browser's folder that is put there for the measurement, and only where there is none. */
const BROWSER = join(homedir(), '.config/vivaldi');

/** How soon a client hears of what changed on the device, and how often of much at once. */
export async function bench(): Promise<readonly (Measure | string)[]> {
  if (process.platform !== 'linux') return [];
  buildCompanion();
  const [folder, remove] = stateFolder();
  const profile = existsSync(BROWSER) ? undefined : join(BROWSER, 'Default');
  if (profile !== undefined) {
    mkdirSync(profile, {recursive: true});
    writeFileSync(join(profile, 'Preferences'), '{}');
  }
  const daemon = await startDaemon(folder);
  try {
    await settle(daemon, 6);
    return [
      ...(mayInstall() ? await packages(daemon) : ['packages: not measured, needs root on a Debian']),
      await setting(daemon),
      profile === undefined ? `extension: not measured, ${BROWSER} exists` : await extension(daemon, profile),
    ];
  } finally {
    await daemon.stop();
    if (profile !== undefined) rmSync(BROWSER, {recursive: true, force: true});
    remove();
  }
}

/** From dpkg's rename of its status file to the event that names the new version. */
async function packages(daemon: Daemon): Promise<readonly Measure[]> {
  const names = Array.from({length: BURST}, (_, index) => `${NAME}-${index}`);
  try {
    const one = await median(daemon, async (i) => {
      const version = `${i + 1}.0`;
      const heard = news(daemon, (delta) => puts(delta, NAME, version));
      const renamed = await install(version);
      return (await heard) - renamed;
    });
    let deltas = 0;
    const off = daemon.connection.onEvent((event) => {
      if (event.e === 'delta' && names.some((name) => puts(event.p, name, '1.0'))) deltas += 1;
    });
    await install('1.0', names);
    await settle(daemon, 3);
    off();
    return [
      {name: `published after dpkg's rename, median of ${TIMES}`, value: one, unit: 'ms', bar: BAR},
      {name: `published for ${BURST} packages of one dpkg run`, value: deltas, unit: 'times', bar: 1},
    ];
  } finally {
    await purge([NAME, ...names]);
  }
}

function puts({software}: Delta, name: string, version: string): boolean {
  return software?.put.some((item) => item.name === name && item.version === version) === true;
}

/** From the write that `sysctl -w` makes to the event with the check that asks about it. */
async function setting(daemon: Daemon): Promise<Measure | string> {
  const before = readFileSync(SETTING, 'utf8');
  let value = before.trim() === '1';
  try {
    const time = await median(daemon, async () => {
      value = !value;
      const heard = news(daemon, ({checks}) => (checks?.put.length ?? 0) > 0);
      const written = Date.now();
      writeFileSync(SETTING, value ? '1' : '0');
      return (await heard) - written;
    });
    return {name: `published after sysctl -w, median of ${TIMES}`, value: time, unit: 'ms', bar: BAR};
  } catch (error) {
    return `sysctl: not measured, ${error instanceof Error ? error.message : 'failed'}`;
  } finally {
    // A container may not write there.
    if (readFileSync(SETTING, 'utf8') !== before) writeFileSync(SETTING, before);
  }
}

/** From the rename that brings an extension's folder into the profile to the event that names the extension. */
async function extension(daemon: Daemon, profile: string): Promise<Measure> {
  const time = await median(daemon, async (i) => {
    const id = 'abcdefghijklmnop'.repeat(2).slice(0, 31) + 'abcdefghijklmnop'.charAt(i);
    const fresh = join(profile, 'Fresh', id);
    mkdirSync(join(fresh, '1.0_0'), {recursive: true});
    const manifest = {manifest_version: 3, name: `Bench ${i}`, version: '1.0'};
    writeFileSync(join(fresh, '1.0_0/manifest.json'), JSON.stringify(manifest));
    mkdirSync(join(profile, 'Extensions'), {recursive: true});
    const heard = news(daemon, ({software}) => software?.put.some((item) => item.packageId === id) === true);
    renameSync(fresh, join(profile, 'Extensions', id));
    return (await heard) - statSync(join(profile, 'Extensions', id)).ctimeMs;
  });
  const name = `published after an extension's folder came, median of ${TIMES}`;
  return {name, value: time, unit: 'ms', bar: BAR};
}

/** When a client hears of a change that is meant, in milliseconds of the clock. */
function news({connection}: Daemon, isMeant: (delta: Delta) => boolean): Promise<number> {
  return new Promise((resolve) => {
    const off = connection.onEvent((event) => {
      if (event.e !== 'delta' || !isMeant(event.p)) return;
      off();
      resolve(Date.now());
    });
  });
}

async function median(daemon: Daemon, measure: (index: number) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    times.push(await measure(i));
    await settle(daemon, 1);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN;
}
