import {expect, test} from 'vitest';

import {schemes} from '../../versions/index.ts';
import type {VersionEntry} from './record.ts';
import {readVersionEntry} from './version-entry.ts';

function entry(parts: Partial<VersionEntry>): VersionEntry {
  return {version: '', status: 'affected', versionType: 'custom', changes: [], ...parts};
}

/** Ranges as `+[from, end)`, `-` for unaffected ones; or why there are none. */
function ranges(parts: Partial<VersionEntry>): readonly string[] | string {
  const read = readVersionEntry(entry(parts), schemes.generic, 'confirmed');
  if ('skip' in read) return read.skip;
  return read.spans.map(({affected, introduced = '', fixed, lastAffected}) => {
    const end = fixed === undefined ? `${lastAffected ?? ''}]` : `${fixed})`;
    return `${affected ? '+' : '-'}[${introduced}, ${end}`;
  });
}

test.for<[Partial<VersionEntry>, readonly string[] | string]>([
  [{version: '1.2.3'}, ['+[1.2.3, 1.2.3]']],
  [{version: '1.2.3', status: 'unaffected'}, ['-[1.2.3, 1.2.3]']],
  [{version: '1.2.3', status: 'unknown'}, []],
  [{version: '4.11.x'}, ['+[4.11, 4.12)']],
  [{version: '*'}, 'no-version'],
  [{version: 'All versions'}, ['+[, ]']],
  [{version: '1.0', lessThan: '2.0'}, ['+[1.0, 2.0)']],
  [{version: '1.0', lessThanOrEqual: '2.0'}, ['+[1.0, 2.0]']],
  [{version: '0', lessThan: '2.0'}, ['+[, 2.0)']],
  [{version: 'unspecified', lessThan: 'v2.0'}, ['+[, 2.0)']],
  [{version: '17.x', lessThan: '17.5.1'}, ['+[17, 17.5.1)']],
  [{version: '8.1.*', lessThan: '8.1.28'}, ['+[8.1, 8.1.28)']],
  [{version: '3.0', lessThan: '*'}, ['+[3.0, ]']],
  [{version: '6.1.77', lessThanOrEqual: '6.1.*', status: 'unaffected'}, ['-[6.1.77, 6.2)']],
  // Chrome, HackerOne: an empty range by the schema.
  [{version: '116.0', lessThan: '116.0'}, ['+[, 116.0)']],
  [{version: '20.5.0', lessThanOrEqual: '20.5.0'}, ['+[20.5.0, 20.5.0]']],
  [{version: '>= 1.0, < 1.4'}, ['+[1.0, 1.4)']],
  // Changes: Palo Alto's, a branch with its fix; HashiCorp's; Patchstack's behind the end.
  [
    {version: '6.0', lessThan: '6.0.*', changes: [{at: '6.0.4', status: 'unaffected'}]},
    ['+[6.0, 6.0.4)', '-[6.0.4, 6.1)'],
  ],
  [
    {
      version: '1.0',
      lessThan: '2.0',
      changes: [
        {at: '1.7', status: 'affected'},
        {at: '1.5', status: 'unaffected'},
      ],
    },
    ['+[1.0, 1.5)', '-[1.5, 1.7)', '+[1.7, 2.0)'],
  ],
  [
    {
      version: '0',
      lessThan: '1.8.2',
      changes: [
        {at: '1.6.13', status: 'unaffected'},
        {at: '1.7.10', status: 'unaffected'},
      ],
    },
    ['+[, 1.6.13)', '+[, 1.7.10)', '+[, 1.8.2)'],
  ],
  [
    {version: '1.15.5', lessThan: '1.16.0', changes: [{at: '1.14.10', status: 'unaffected'}]},
    ['+[1.15.5, 1.16.0)'],
  ],
  [
    {version: 'n/a', lessThanOrEqual: '0.6.2', changes: [{at: '0.6.3', status: 'unaffected'}]},
    ['+[, 0.6.2]'],
  ],
  [{version: '1.0', lessThan: '2.0', changes: [{at: 'soon', status: 'unaffected'}]}, 'not-a-version'],
  [{version: 'n/a'}, 'no-version'],
  [{version: 'see references'}, 'no-version'],
  [{version: '0', lessThanOrEqual: 'None'}, 'no-version'],
  [{version: '16.0.1', lessThan: 'https://aka.ms/OfficeSecurityReleases'}, 'address'],
  [{version: '10.0.0', lessThan: 'publication'}, 'words'],
  [{version: '2.0', lessThan: '6.7.3578 / 14.3.1105 '}, 'words'],
  [{version: '1da177e4c3f4', lessThan: '3a0a8b1c2d3e', versionType: 'git'}, 'git'],
  [{version: 'aaaeaf4e6c99893827b2eea4dd02f755e1e24041'}, 'git'],
  [{version: '0', lessThan: '#202403142053'}, 'not-a-version'],
  [{version: '22.0.0', lessThan: '10.5.2'}, 'inverted'],
])('%o comes to %o', ([parts, expected]) => {
  expect(ranges(parts)).toEqual(expected);
});

test('a system in brackets limits the range', () => {
  const read = readVersionEntry(
    entry({version: '3.0 (macOS)', lessThanOrEqual: '3.4.7'}),
    schemes.generic,
    'confirmed',
  );

  expect(read).toEqual({
    spans: [
      {introduced: '3.0', lastAffected: '3.4.7', affected: true, trust: 'confirmed', platforms: ['macos']},
    ],
  });
});

test('a range that leaves its beginning out, or has no end, is believed less', () => {
  const strictly = readVersionEntry(entry({version: '> 1.0, < 2.0'}), schemes.generic, 'confirmed');
  const endless = readVersionEntry(entry({version: '3.0', lessThan: '*'}), schemes.generic, 'likely');

  expect([strictly, endless]).toEqual([
    {spans: [{introduced: '1.0', fixed: '2.0', affected: true, trust: 'likely'}]},
    {spans: [{introduced: '3.0', affected: true, trust: 'possible'}]},
  ]);
});
