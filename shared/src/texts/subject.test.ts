import {expect, test} from 'vitest';

import {debianSnapshot} from '../../../test/fleet.ts';
import {subjectKind, subjectOf, subjectsOf, subjectTitle, suggestions} from './subject.ts';

const weak = {severity: 'high', cvss: 7.5, epss: 0.1, fixed: null} as const;
const snapshot = debianSnapshot('laptop', [
  {...weak, cve: 'CVE-2026-1000', source: 'zip'},
  {...weak, cve: 'CVE-2026-2000', source: 'gzip'},
]);
const subjects = subjectsOf(snapshot, 'en');

test('knows components, weaknesses and settings by name', () => {
  expect(subjects.components).toEqual(['bash', 'coreutils', 'gzip', 'zip']);
  expect(subjects.weaknesses).toEqual(['CVE-2026-1000', 'CVE-2026-2000']);
  expect(subjects.settings).toContainEqual(['disk-encryption', 'Fixed disks are encrypted']);
  expect(subjectsOf(undefined, 'en').components).toEqual([]);
});

test.for([
  ['zip', ['zip', 'gzip']],
  ['ZIP', ['zip', 'gzip']],
  ['cve-2026-2', ['CVE-2026-2000']],
  ['fixed disks', ['Fixed disks are encrypted']],
  [' ', []],
] as const)('suggests for %s', ([typed, names]) => {
  expect(suggestions(subjects, typed)).toEqual(names);
});

test('suggests no more than somebody can look through', () => {
  expect(suggestions(subjects, 'e', 3)).toHaveLength(3);
});

test.for([
  [' zip ', 'zip'],
  ['cve-2026-1000', 'CVE-2026-1000'],
  ['Fixed disks are encrypted', 'disk-encryption'],
  ['disk-encryption', 'disk-encryption'],
  ['', undefined],
] as const)('takes %s for %s', ([typed, subject]) => {
  expect(subjectOf(subjects, typed)).toBe(subject);
});

test('writes a setting by its title, anything else as it is', () => {
  expect(subjectTitle(subjects, 'disk-encryption')).toBe('Fixed disks are encrypted');
  expect(subjectTitle(subjects, 'zip')).toBe('zip');
});

test.for([
  ['CVE-2026-1000', 'name'],
  ['CVE-1999-0001', 'name'],
  ['disk-encryption', 'name'],
  ['zip', 'component'],
  ['zi', 'text'],
] as const)('%s is a %s', ([subject, kind]) => {
  expect(subjectKind(subjects, subject)).toBe(kind);
});
