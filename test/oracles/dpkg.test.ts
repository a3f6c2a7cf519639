import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

import {expect, test} from 'vitest';

import {compareDpkg, isDpkgVersion} from '../../shared/src/versions/dpkg.ts';

const DPKG = '/usr/bin/dpkg';

function says(a: string, relation: 'lt' | 'gt', b: string): boolean {
  return spawnSync(DPKG, ['--compare-versions', a, relation, b]).status === 0;
}

/** The same pairs each run: a linear congruential generator from a fixed seed. */
function* pairs(count: number): Generator<readonly [string, string]> {
  const alphabet = '0123456789019.+~-abzA';
  let seed = 99;
  function below(limit: number): number {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (seed >>> 8) % limit;
  }
  function version(): string {
    const tail = Array.from({length: below(7)}, () => alphabet[below(alphabet.length)]);
    return `${below(4) === 0 ? `${below(3)}:` : ''}${below(10)}${tail.join('')}`;
  }
  for (let i = 0; i < count; i++) yield [version(), version()];
}

test.skipIf(!existsSync(DPKG))('orders versions as dpkg does (SKIPPED without dpkg)', () => {
  const known = [
    ['1.09.1', '1.9.2'],
    ['1.0~rc1', '1.0'],
    ['2:8--2', '2:8--12'],
    ['9007199254740993', '9007199254740992'],
    ['22.01+really26.01+dfsg-0', '26.01'],
    ['1.2-3~bpo12+1', '1.2-3'],
    ['1:1:2-1', '1:1.2-1'],
  ] as const;

  let compared = 0;
  for (const [a, b] of [...known, ...pairs(400)]) {
    const order = compareDpkg(a, b);
    if (order === undefined) continue;
    compared += 1;
    expect.soft([a, b, order < 0, order > 0]).toEqual([a, b, says(a, 'lt', b), says(a, 'gt', b)]);
  }
  expect(compared).toBeGreaterThan(200);
});

test.skipIf(!existsSync(DPKG))(
  'takes for a version what dpkg takes without complaint (SKIPPED without dpkg)',
  () => {
    const odd = [
      '1-',
      'a1',
      '1:',
      ':1',
      '1:a',
      '1:1:1',
      '1_2',
      '1-a_b',
      '1--1',
      '01:1',
      'x:1',
      '1.0-1:2',
      '0-~',
    ];
    const texts = [...odd, '2147483647:1', '2147483648:1', ...[...pairs(60)].flat()];

    for (const text of texts) {
      const complaint = spawnSync(DPKG, ['--validate-version', text]).stderr.toString();
      expect.soft([text, isDpkgVersion(text)]).toEqual([text, complaint === '']);
    }
  },
);
