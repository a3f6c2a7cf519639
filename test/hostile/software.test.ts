import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

import {Software} from '@plimsoll/shared/inventory';
import fc from 'fast-check';
import * as v from 'valibot';
import {afterAll, expect, test} from 'vitest';
import {circles} from '../../companion/src/collectors/circles.ts';
import type {Collected, Collector} from '../../companion/src/collectors/collector.ts';
import {collectors} from '../../companion/src/collectors/index.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import type {System} from '../../companion/src/system/system.ts';
import {type Device, systemOf} from './device.ts';
import {devices} from './devices.ts';

const never = new AbortController().signal;
const base = mkdtempSync(join(tmpdir(), 'plimsoll-hostile-'));
afterAll(() => rmSync(base, {recursive: true}));

const each = devices.map((device) => [device.collector.id, device] as const);
const withSource = devices.flatMap(({source, ...device}) =>
  source === undefined ? [] : [[device.collector.id, {...device, source}] as const],
);
/** What stands on each device beside what a test puts there. */
const SOUND = /sound|firefox|KB5000001/i;
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/** What a collector tells; a refusal is an answer too: the snapshot then names the collector with this sentence. */
async function told(collector: Collector, system: System): Promise<Collected & {readonly failed?: string}> {
  try {
    return (await collector.collect(system, never)) ?? {};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {failed: error.message};
  }
}

function names({software = []}: Collected): readonly string[] {
  return software.map(({id, name}) => `${id} ${name}`);
}

test('every collector of software stands in the list below', () => {
  const files = readdirSync('companion/src/collectors/software').map((file) => file.replace(/\.ts$/, ''));
  const own = collectors.map(({id}) => id).filter((id) => files.includes(id));

  // It tells no software, only what others' newer versions are: its own test.
  expect([...devices.map(({collector}) => collector.id), 'apt-candidates'].toSorted()).toEqual(
    own.toSorted(),
  );
});

const UNUSABLE = [
  ['control characters', 'a\u001B[2Jb'],
  ['a turned direction', 'a\u202Egpj'],
  ['a mark of direction', '\u200Fab'],
  ['half a character', 'a\uD800b'],
  ['a line separator', 'a\u2028b'],
  ['a megabyte', 'x'.repeat(1_000_000)],
] as const;
const STRANGE = [
  ['a name of every object', '__proto__'],
  ['another of them', 'constructor'],
  ['a way out', '../../../etc/passwd'],
  ['nothing', ''],
] as const;

test.for(each.flatMap(([id, device]) => UNUSABLE.map(([what, word]) => [id, what, word, device] as const)))(
  '%s: %s in a name are not passed on, and what is sound is told',
  async ([, , word, device]) => {
    const collected = await told(device.collector, systemOf(device, word));

    carries(collected);
    expect(names(collected).join('\n')).toMatch(SOUND);
    expect(JSON.stringify(collected)).not.toContain(JSON.stringify(word).slice(1, -1));
    // Left out and counted, or told under a name that can be shown.
    const isTold = (collected.notes ?? []).length > 0 || names(collected).length > 1;
    expect(isTold || device.passed === true).toBe(true);
  },
);

test.for(each.flatMap(([id, device]) => STRANGE.map(([what, word]) => [id, what, word, device] as const)))(
  '%s: %s as a name changes nothing else',
  async ([, , word, device]) => {
    const collected = await told(device.collector, systemOf(device, word));

    carries(collected);
    expect(names(collected).join('\n')).toMatch(SOUND);
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
);

test.for(each)('%s: any name is one that a snapshot can carry, or none', async ([, device]) => {
  await fc.assert(
    fc.asyncProperty(fc.string({unit: 'binary', maxLength: 40}), async (word) => {
      // Where names are names of files they have no slash, and none in a line has its end.
      const name = word.replaceAll(/[/\\\n\r\0]/g, '');
      const collected = await told(device.collector, systemOf(device, name));
      carries(collected);
      expect(collected.failed).toBeUndefined();
    }),
    {numRuns: device.collector.id === 'rpm' ? 10 : 50},
  );
});

/** A snapshot can carry it, its ids are unique, its notes can be shown. */
function carries({failed, software = [], notes = []}: Collected & {readonly failed?: string}): void {
  expect(failed).toBeUndefined();
  expect(v.safeParse(v.array(Software), software).issues).toBeUndefined();
  expect(new Set(software.map(({id}) => id)).size).toBe(software.length);
  for (const note of notes) expect(note.length <= 300 && !INVISIBLE.test(note)).toBe(true);
}

test.for(withSource)('%s: of a file cut off anywhere nothing is missed in silence', async ([id, device]) => {
  const {collector, source} = device;
  const whole = bytesOf(device.files('bad')[source]);
  const all = versions(await told(collector, systemOf(device, 'bad')));
  const silent: string[] = [];
  for (let end = 1; end < whole.length; end += Math.ceil(whole.length / 200)) {
    const part = whole.slice(0, end);
    const collected = await told(collector, systemOf(device, 'bad', {[source]: part}));
    expect(v.safeParse(v.array(Software), collected.software ?? []).issues).toBeUndefined();
    const left = new Set(versions(collected));
    const isSame = all.every((item) => left.has(item));
    if (!isSame && collected.failed === undefined && (collected.notes ?? []).length === 0)
      silent.push(new TextDecoder().decode(part).slice(-20));
  }

  // Where a line ends, nothing tells that others should follow. A snap's file is in an image that cannot be half written.
  const certain = silent.filter((end) => !end.endsWith('\n') && id !== 'snap');
  expect(certain).toEqual([]);
});

function versions({software = []}: Collected): readonly string[] {
  return software.map((item) => `${item.id} ${item.name} ${item.version}`);
}

test.for(each.filter(([, {registry}]) => registry))(
  '%s: half an answer is said to be one',
  async ([, device]) => {
    const system = systemOf(device, 'bad');
    const halved: System = {
      ...system,
      run: async (program, args, options) => {
        const result = await system.run(program, args, options);
        if (!args.includes('/s')) return result;
        return {...result, stdout: result.stdout.slice(0, result.stdout.length / 2), truncated: true};
      },
    };

    expect((await told(device.collector, halved)).notes?.join(' ')).toContain('too long to be read whole');
  },
);

test.for(withSource)('%s: a link that leads to itself is named', async ([, device]) => {
  const over = {[device.source]: {refused: 'ELOOP', hidden: true}} as const;
  const {notes = [], failed = ''} = await told(circles(device.collector), systemOf(device, 'bad', over));

  expect(`${notes.join('\n')}${failed}`).toContain(device.source);
});

test.for(withSource.filter(([, {platform}]) => platform === 'linux'))(
  '%s: neither does a real one lead anywhere, nor a folder that holds itself',
  async ([id, device]) => {
    const root = join(base, id);
    for (const [path, entry] of Object.entries(device.files('bad'))) {
      if (path !== device.source && (typeof entry === 'string' || entry instanceof Uint8Array))
        write(join(root, path), entry);
    }
    write(join(root, '/etc/passwd'), 'ann:x:1000:1000::/home/ann:/bin/bash\n');
    const looped = join(root, device.source);
    mkdirSync(dirname(looped), {recursive: true});
    symlinkSync('.', join(dirname(looped), 'itself'));
    symlinkSync(looped.slice(looped.lastIndexOf('/') + 1), looped);

    const {notes = [], failed = ''} = await told(circles(device.collector), createSystem({root}));

    expect(`${notes.join('\n')}${failed}`).toContain(device.source);
  },
);

function write(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, data);
}

function bytesOf(entry: ReturnType<Device['files']>[string] | undefined): Uint8Array {
  if (entry instanceof Uint8Array) return entry;
  if (typeof entry !== 'string') throw new Error('the source is no file');
  return new TextEncoder().encode(entry);
}
