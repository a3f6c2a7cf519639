import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {readSecuritySupport, supportOfSource} from './security-support.ts';

const ENDED = `# List of packages whose security support ends before the distribution EOL

wpewebkit\t2.38.6-1\t\t2023-05-09\thttps://bugs.debian.org/1035794
php-horde.*\t0\t\t\t2025-03-22\tincompatible with PHP8
suricata        1:6.0.10-1              2026-04-30
`;
const LIMITED = `# source package name
binutils        Only suitable for trusted content
golang.*        See the release notes
`;
const wpewebkit = {
  source: 'wpewebkit',
  prefix: false,
  ended: '2023-05-09',
  lastVersion: '2.38.6-1',
  note: 'https://bugs.debian.org/1035794',
};
const horde = {source: 'php-horde', prefix: true, ended: '2025-03-22', note: 'incompatible with PHP8'};
const suricata = {source: 'suricata', prefix: false, ended: '2026-04-30', lastVersion: '1:6.0.10-1'};
const binutils = {source: 'binutils', prefix: false, limited: 'Only suitable for trusted content'};
const golang = {source: 'golang', prefix: true, limited: 'See the release notes'};

test('reads both lists', () => {
  expect(readSecuritySupport(ENDED)).toEqual({notes: [wpewebkit, horde, suricata], skipped: 0});
  expect(readSecuritySupport(LIMITED)).toEqual({notes: [binutils, golang], skipped: 0});
});

test('counts lines that are none', () => {
  expect(readSecuritySupport('alone\nfoo 1.0 2024-02-30 text\n../x 1.0 2024-02-03\n')).toEqual({
    notes: [],
    skipped: 3,
  });
});

test.for([
  {source: 'wpewebkit', at: '2026-11-25', note: wpewebkit},
  {source: 'wpewebkit2', at: '2026-11-25', note: undefined},
  {source: 'php-horde-core', at: '2026-11-25', note: horde},
  {source: 'suricata', at: '2026-04-30', note: undefined},
  {source: 'suricata', at: '2026-05-01', note: suricata},
  {source: 'binutils', at: '2026-11-25', note: binutils},
  {source: 'golang-1.19', at: '2026-11-25', note: golang},
  {source: 'wpewebkit', at: 'today', note: undefined},
])('$source on $at', ({source, at, note}) => {
  const notes = [...readSecuritySupport(ENDED).notes, ...readSecuritySupport(LIMITED).notes];

  expect(supportOfSource(notes, source, at)).toEqual(note);
});

test('whatever text comes, it answers', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, source) => {
      const {notes, skipped} = readSecuritySupport(`x 1 2024-01-01 ${text}\n${text}`);
      expect(notes.length + skipped).toBeGreaterThan(0);
      supportOfSource(notes, source, text);
    }),
  );
});

const FEED = fileURLToPath(new URL('../../../../../shared/data/feeds/debian-tracker/', import.meta.url));
const absent = !existsSync(FEED);

test.skipIf(absent).for([
  {file: 'security-support-ended.deb9', notes: 21, limited: 0},
  {file: 'security-support-ended.deb10', notes: 8, limited: 0},
  {file: 'security-support-ended.deb11', notes: 0, limited: 0},
  {file: 'security-support-ended.deb12', notes: 16, limited: 0},
  {file: 'security-support-limited', notes: 32, limited: 32},
])('reads all of $file (SKIPPED without ../shared/data)', ({file, notes, limited}) => {
  const read = readSecuritySupport(readFileSync(FEED + file, 'utf8'));

  expect({
    notes: read.notes.length,
    limited: read.notes.filter((note) => note.limited !== undefined).length,
    skipped: read.skipped,
  }).toEqual({notes, limited, skipped: 0});
});
