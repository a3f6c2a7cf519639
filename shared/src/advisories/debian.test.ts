import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {readAdvisoryList, readCveList} from './debian-list.ts';
import {readTracker} from './debian-tracker.ts';

const releases = new Map([
  ['bookworm', 'Debian:12'],
  ['trixie', 'Debian:13'],
]);
const key = {ecosystem: 'Debian:12', source: 'foo', id: 'CVE-2025-1234'};
const open = {kind: 'affected', ...key, state: 'unfixed', urgency: 'unknown', trust: 'confirmed'};

test.for([
  [{status: 'open', urgency: 'not yet assigned'}, open],
  [
    {status: 'open', urgency: 'high**'},
    {...open, urgency: 'high'},
  ],
  [
    {status: 'open', nodsa: 'Minor issue', nodsa_reason: ''},
    {...open, state: 'no-dsa'},
  ],
  [
    {status: 'open', nodsa: 'Minor issue'},
    {...open, state: 'no-dsa'},
  ],
  [
    {status: 'open', nodsa: 'Later', nodsa_reason: 'postponed'},
    {...open, state: 'postponed'},
  ],
  [
    {status: 'open', nodsa: 'Too hard', nodsa_reason: 'ignored', urgency: 'low'},
    {...open, state: 'ignored', urgency: 'low'},
  ],
  [
    {status: 'open', urgency: 'end-of-life', nodsa: 'x'},
    {...open, state: 'end-of-life'},
  ],
  [
    {status: 'open', urgency: 'unimportant', nodsa: 'x'},
    {...open, state: 'unimportant', urgency: 'unimportant'},
  ],
  [
    {status: 'resolved', fixed_version: '1.2-3', urgency: 'medium'},
    {...open, fixed: '1.2-3', state: 'fix-available', urgency: 'medium'},
  ],
  [
    {status: 'resolved', fixed_version: '0', urgency: 'unimportant'},
    {kind: 'not-affected', ...key},
  ],
  [
    {status: 'undetermined', urgency: 'low'},
    {...open, kind: 'undetermined', urgency: 'low', trust: 'possible'},
  ],
  [{status: 'resolved'}, undefined],
  [{status: 'resolved', fixed_version: 'a b'}, undefined],
  [{status: 'new'}, undefined],
  ['open', undefined],
  [null, undefined],
] as const)('%j says %j', ([release, statement]) => {
  const cves = {'CVE-2025-1234': {releases: {bookworm: release, sid: {status: 'open'}}}};

  expect(readTracker('foo', cves, releases)).toEqual(
    statement ? {statements: [statement], skipped: 0} : {statements: [], skipped: 1},
  );
});

test.for([
  {
    given: 'a placeholder',
    source: 'foo',
    cves: {'TEMP-0000000-0CA7E3': {releases: {bookworm: {status: 'open'}}}},
    skipped: 0,
  },
  {given: 'an empty list of releases', source: 'foo', cves: {'CVE-2025-1234': {releases: []}}, skipped: 0},
  {given: 'no releases', source: 'foo', cves: {'CVE-2025-1234': {description: 'x'}}, skipped: 0},
  {given: 'an id that is none', source: 'foo', cves: {'CVE-25': {}, __proto__x: {}}, skipped: 2},
  {given: 'a source that is none', source: '../foo', cves: {}, skipped: 1},
  {given: 'no CVEs', source: 'foo', cves: [], skipped: 1},
])('$given makes no statement', ({source, cves, skipped}) => {
  expect(readTracker(source, cves, releases)).toEqual({statements: [], skipped});
});

const LIST = `CVE-2025-1234 (Foo before 2 lets strangers in ...)
\t{DSA-1-1}
\t- foo <unfixed> (low; bug #1)
\t[trixie] - foo <no-dsa> (Minor issue)
\t[bullseye] - foo <postponed> (Minor issue)
\t- bar 1.2-3 (bug #2)
\t- baz <undetermined>
\t[bookworm] - baz 1.0-1+deb12u1
\t- qux <itp> (bug #3)
\tNOTE: https://foo.example/ - bar <unfixed>
\tTODO: check
CVE-2025-XXXX [an issue without a number]
\t- foo <unfixed>
CVE-2025-1235
\tREJECTED
CVE-2025-1236 (A flaw ...)
\t- foo <not-affected> (Vulnerable code not present)
\t[bookworm] - foo <end-of-life>
\t- bar <removed> (unimportant)
\t- baz <maybe>
What is this?
`;

test('reads the states in the list', () => {
  expect(readCveList(LIST, releases)).toEqual({
    statements: [
      {...open, urgency: 'low'},
      {...open, ecosystem: 'Debian:13', state: 'no-dsa'},
      {...open, kind: 'undetermined', ecosystem: 'Debian:13', source: 'baz', trust: 'possible'},
      {kind: 'not-affected', ecosystem: 'Debian:13', source: 'foo', id: 'CVE-2025-1236'},
      {...open, id: 'CVE-2025-1236', state: 'end-of-life'},
      ...['Debian:12', 'Debian:13'].map((ecosystem) => ({
        ...open,
        ecosystem,
        source: 'bar',
        id: 'CVE-2025-1236',
        state: 'unimportant',
        urgency: 'unimportant',
      })),
    ],
    skipped: 3,
  });
});

test('reads which advisory brought a fix', () => {
  const text = `[31 Jul 2025] DSA-5970-1 foo - security update
        {CVE-2025-1234 CVE-2025-1235}
        [bookworm] - foo 1.2-3+deb12u1
        [sid] - foo 2-1
[30 Jul 2025] DLA-2 bar - security update
\t{CVE-2025-1236}
\t[bookworm] - bar <end-of-life>
\t[bookworm] - bar a:b
[29 Jul 2025] DSA-5969-1 key change notice
Nothing
`;

  expect(readAdvisoryList(text, releases)).toEqual({
    fixes: ['CVE-2025-1234', 'CVE-2025-1235'].map((id) => ({
      ...key,
      id,
      fixed: '1.2-3+deb12u1',
      link: 'DSA-5970-1',
    })),
    skipped: 2,
  });
});

test('reads anything', () => {
  const release = fc.record(
    {
      status: fc.oneof(fc.constantFrom('open', 'resolved', 'undetermined'), fc.jsonValue()),
      fixed_version: fc.oneof(fc.string(), fc.jsonValue()),
      urgency: fc.oneof(fc.string(), fc.jsonValue()),
      nodsa: fc.jsonValue(),
      nodsa_reason: fc.jsonValue(),
    },
    {requiredKeys: []},
  );
  const cves = fc.dictionary(
    fc.constantFrom('CVE-2025-1234', '__proto__', 'TEMP-1'),
    fc.record({releases: fc.dictionary(fc.constantFrom('bookworm', '__proto__'), release)}),
  );
  const piece = fc.constantFrom(
    'CVE-2025-1234',
    '\n',
    '\t',
    '- foo',
    ' <unfixed>',
    ' 1.2',
    '[bookworm]',
    ' ',
    '(',
    ')',
    '{CVE-2025-1}',
    '[1 Jan 2025] DSA-1-1 ',
  );

  fc.assert(
    fc.property(
      fc.string(),
      fc.oneof(fc.jsonValue(), cves),
      (source, json) => void readTracker(source, json, releases),
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, {maxLength: 40}).map((all) => all.join('')),
      ),
      (text) => {
        readCveList(text, releases);
        readAdvisoryList(text, releases);
      },
    ),
  );
  const long = `CVE-2025-1234\n\t- foo <unfixed> ${'('.repeat(1_000_000)}\n${'\t- a '.repeat(100_000)}\n${' '.repeat(1_000_000)}`;
  expect(readCveList(long, releases)).toEqual({statements: [], skipped: 0});
});
