import fc from 'fast-check';
import {expect, test} from 'vitest';

import {readRpmFiles} from './rpm-files.ts';

const utf8 = new TextEncoder();

interface Parts {
  readonly indexes: readonly number[];
  readonly names: readonly string[];
  readonly folders: readonly string[];
  /** What the header tells of the names, where that is not how many there are. */
  readonly told?: number;
}

function texts(list: readonly string[]): Uint8Array {
  return utf8.encode(list.map((text) => `${text}\0`).join(''));
}

/** A header made by hand: two counts, an index of 16 bytes an entry, the data (rpm.org/docs, "RPM v4 Header format"). */
function header({indexes, names, folders, told = names.length}: Parts): Uint8Array {
  const numbers = new Uint8Array(indexes.length * 4);
  for (const [at, index] of indexes.entries()) new DataView(numbers.buffer).setUint32(at * 4, index);
  const entries = [
    {tag: 1116, type: 4, count: indexes.length, data: numbers},
    {tag: 1117, type: 8, count: told, data: texts(names)},
    {tag: 1118, type: 8, count: folders.length, data: texts(folders)},
  ];
  const size = entries.reduce((sum, {data}) => sum + data.length, 0);
  const bytes = new Uint8Array(8 + entries.length * 16 + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, entries.length);
  view.setUint32(4, size);
  let offset = 0;
  for (const [index, {tag, type, count, data}] of entries.entries()) {
    for (const [at, number] of [tag, type, offset, count].entries())
      view.setUint32(8 + index * 16 + at * 4, number);
    bytes.set(data, 8 + entries.length * 16 + offset);
    offset += data.length;
  }
  return bytes;
}

function read(bytes: Uint8Array): string | undefined {
  return readRpmFiles(
    {
      length: bytes.length,
      head: (count) => new DataView(bytes.buffer, bytes.byteOffset, Math.min(count, bytes.length)),
    },
    0,
  );
}

const SOUND: Parts = {indexes: [0, 1, 0], names: ['sshd', 'größe', 'x'], folders: ['/usr/sbin/', '/etc/']};

test.for([
  ['files of two folders', SOUND, '/usr/sbin/sshd\n/etc/größe\n/usr/sbin/x'],
  ['no files', {indexes: [], names: [], folders: []}, undefined],
  ['fewer names than told', {...SOUND, told: 4}, undefined],
  ['more names than numbers', {...SOUND, indexes: [0]}, undefined],
  ['a folder that is not there', {...SOUND, indexes: [0, 9, 0]}, '/usr/sbin/sshd\n/usr/sbin/x'],
  [
    'a name of two lines',
    {...SOUND, names: ['a\n/usr/bin/b', '__proto__', 'x']},
    '/etc/__proto__\n/usr/sbin/x',
  ],
  ['a name of a megabyte', {...SOUND, names: ['x'.repeat(1_000_000), 'y', 'z']}, undefined],
  ['a million files told', {...SOUND, told: 1_000_000}, undefined],
] as const)('%s', ([, parts, files]) => {
  expect(read(header(parts))).toBe(files);
});

test('a header without lists of files has none; no header has no answer', () => {
  expect(read(Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 0, ...Array.from({length: 16}, () => 0)))).toBe('');
  expect(read(new Uint8Array(4))).toBeUndefined();
});

test('one long folder meant ten thousand times does not fill the memory', () => {
  const many = Array.from({length: 10_000}, () => 0);
  const parts = {indexes: many, names: many.map(() => 'x'), folders: [`/${'d'.repeat(4000)}/`]};
  expect(read(header(parts))).toBeUndefined();
});

test('never throws, whatever the bytes', () => {
  const sound = header(SOUND);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {maxLength: 20}), (changes) => {
      const bytes = sound.slice();
      for (const [at, value] of changes) bytes[at] = value;
      const files = read(bytes);
      expect((files ?? '').split('\n').every((file) => file === '' || file.startsWith('/'))).toBe(true);
    }),
  );
});
