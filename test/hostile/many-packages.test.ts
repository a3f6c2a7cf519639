import childProcess from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

import {MAX_ITEMS} from '@plimsoll/shared/inventory';
import {ReportBody, type Snapshot, Snapshot as SnapshotSchema} from '@plimsoll/shared/report';
import * as v from 'valibot';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {device} from '../../companion/src/collectors/device.ts';
import {dpkg} from '../../companion/src/collectors/software/dpkg.ts';
import {createEngine} from '../../companion/src/engine/index.ts';
import {makeBody} from '../../companion/src/sync/body.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import {oneWeakness, weaknessesOf} from '../fixes/knowledge.ts';

/*
 * As many packages as a snapshot can carry, and more, with names among them that somebody made up to do harm: all are
 * counted, matched and told, nothing of what they say is run, and the memory for it is given back.
 */
const STARTS = ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'] as const;
const OS_RELEASE = 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plimsoll-many-'));
  for (const name of STARTS) vi.spyOn(childProcess, name);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, {recursive: true});
});

function stanza(name: string, version = '1.0-1', source = 'weak'): string {
  const fields = [
    `Package: ${name}`,
    'Status: install ok installed',
    'Priority: optional',
    'Section: utils',
    'Maintainer: Debian Somebody <somebody@lists.debian.org>',
    'Architecture: amd64',
    `Source: ${source}`,
    `Version: ${version}`,
    `Depends: ${'libc6 (>= 2.36), '.repeat(10)}libc6`,
    `Description: $(touch ${root}/executed)`,
    ` ${'and more words about it '.repeat(10)}`,
  ];
  return `${fields.join('\n')}\n\n`;
}

/** None of them is a package's name (Debian policy 5.6.1). */
function hostileNames(): readonly string[] {
  const pwned = `touch ${root}/executed`;
  return [
    `$(${pwned})`,
    `; ${pwned} #`,
    `\`${pwned}\``,
    `| ${pwned}`,
    '../../../etc/passwd',
    '--option=x',
    '__proto__',
    'a\u202Egpj.exe',
    '\u001B[2J',
    '<img src=x onerror=alert(1)>',
    "' or 1=1 --",
    '${jndi:ldap://127.0.0.1/x}',
    '%s%n%p',
    'x'.repeat(1_000_000),
    '',
  ];
}

const HOSTILE = 15;

/** `sound` packages, one in ten of them from a source with a weakness; hostile ones among them. */
function writeDevice(sound: number): void {
  const hostile = hostileNames();
  const parts: string[] = [];
  for (let at = 0; at < sound; at++) {
    parts.push(stanza(`package-${at}`, `1.${at}-1`, at % 10 === 0 ? 'weak' : `source-${at}`));
    const bad = hostile[at];
    if (bad !== undefined) parts.push(stanza(bad), stanza(`version-${at}`, bad));
  }
  mkdirSync(join(root, 'var/lib/dpkg'), {recursive: true});
  mkdirSync(join(root, 'etc'), {recursive: true});
  writeFileSync(join(root, 'var/lib/dpkg/status'), parts.join(''));
  writeFileSync(join(root, 'etc/os-release'), OS_RELEASE);
}

const DEBIAN = {ecosystem: 'Debian:12', order: 'dpkg', fixed: '2.0-1'} as const;

async function scan(slice = oneWeakness({...DEBIAN, source: 'weak'})): Promise<Snapshot> {
  const machine = createSystem();
  const engine = createEngine({
    // As this machine: what wants to start something could.
    system: {...createSystem({root}), foreign: false, run: (...call) => machine.run(...call)},
    collectors: [device, dpkg],
    knowledge: {
      state: () => ({state: 'current', slices: [], sources: []}),
      slice: (ecosystem) => (ecosystem === slice.ecosystem ? slice : undefined),
    },
    deviceId: 'd1',
    memory: {load: () => undefined, keep: () => 1, exceptions: () => [], fixedBefore: () => false},
  });
  const snapshot = await engine.rescan();
  engine.stop();
  return snapshot;
}

/** Megabytes of the heap that something still holds. */
function held(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Nothing was started, and nothing that a name says was done. */
function expectNothingRan(): void {
  for (const name of STARTS) expect(childProcess[name]).not.toHaveBeenCalled();
  expect(existsSync(join(root, 'executed'))).toBe(false);
}

test('twenty thousand packages, hostile names among them, are told whole', async () => {
  writeDevice(MAX_ITEMS);
  const before = held();

  const snapshot = await scan();

  const {coverage, software, findings} = snapshot;
  expect(v.safeParse(SnapshotSchema, snapshot).issues).toBeUndefined();
  expect(software.map(({name}) => name).toSorted()).toEqual(
    Array.from({length: MAX_ITEMS}, (_, at) => `package-${at}`).toSorted(),
  );
  expect(coverage.packages).toEqual({
    total: MAX_ITEMS,
    assessed: MAX_ITEMS,
    otherVendor: 0,
    unknown: 0,
    notAssessed: 0,
  });
  const left = `entries without a usable name or version left out: ${HOSTILE * 2}`;
  expect(coverage.collectors.find(({id}) => id === 'dpkg')).toEqual({
    id: 'dpkg',
    state: 'partial',
    why: left,
  });
  expect(coverage.notes).toContain(left);
  expect(findings.map(({cve, packages}) => [cve, packages.length])).toEqual([
    ['CVE-2026-0001', MAX_ITEMS / 10],
  ]);
  // What a portal is sent, whole.
  const body = await makeBody(snapshot, 'inventory', undefined);
  expect(v.safeParse(ReportBody, JSON.parse(body?.text ?? '')).issues).toBeUndefined();
  expectNothingRan();
  // Snapshot and report are some 30 MB; what was read and made on the way is given back.
  expect(held() - before).toBeLessThan(100);
});

test('what is beyond is counted, and the rest can still be sent', async () => {
  writeDevice(MAX_ITEMS + 1234);

  const snapshot = await scan();

  expect(v.safeParse(SnapshotSchema, snapshot).issues).toBeUndefined();
  expect(snapshot.software.length).toBe(MAX_ITEMS);
  expect(snapshot.coverage.packages.total).toBe(MAX_ITEMS);
  expect(snapshot.coverage.notes).toContain(`more than ${MAX_ITEMS} entries, left out: 1234`);
  expectNothingRan();
});

test('more weaknesses than there is room for: the score counts them all, and what is left out is counted', async () => {
  const count = MAX_ITEMS / 2 + 100;
  writeDevice(count);
  const sources = Array.from({length: count}, (_, at) => (at % 10 === 0 ? 'weak' : `source-${at}`));
  const slice = weaknessesOf(
    [...new Set(sources)],
    ['CVE-2026-0001', 'CVE-2026-0002', 'CVE-2026-0003'],
    DEBIAN,
  );
  const found = new Set(sources).size * 3;

  const snapshot = await scan(slice);

  expect(v.safeParse(SnapshotSchema, snapshot).issues).toBeUndefined();
  expect(snapshot.findings.length).toBe(MAX_ITEMS);
  expect(snapshot.coverage.notes).toContain(
    `more than ${MAX_ITEMS} weaknesses, left out the lightest: ${found - MAX_ITEMS}`,
  );
  const {critical, high, medium, low, unknown} = snapshot.score.counts;
  expect(critical + high + medium + low + unknown).toBe(found);
  expect(snapshot.recommendations.length).toBeLessThanOrEqual(MAX_ITEMS);
  expectNothingRan();
}, 60_000);
