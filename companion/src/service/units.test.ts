import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {expect, test} from 'vitest';

import {helperSocket, helperUnit} from './helper-units.ts';
import {systemUnit} from './system-unit.ts';

const ANALYZE = '/usr/bin/systemd-analyze';
const absent = !existsSync(ANALYZE);
const title = absent ? ' (SKIPPED without systemd-analyze)' : '';
const command = ['/usr/lib/plimsoll/node', '/usr/lib/plimsoll/plimsoll.js'];

function analyze(args: readonly string[], units: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-units-'));
  try {
    for (const [name, text] of Object.entries(units)) writeFileSync(join(folder, name), text);
    const [first = ''] = Object.keys(units);
    const {stdout, stderr} = spawnSync(ANALYZE, [...args, join(folder, first)], {encoding: 'utf8'});
    return stdout + stderr;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The scores of systemd 252; docs/deploy.md states them. */
test.skipIf(absent).for([
  ['plimsoll.service', systemUnit({command}), 1.9],
  ['plimsoll.service', systemUnit({command, offline: true}), 1.8],
  ['plimsoll-helper.service', helperUnit({command}), 1.7],
] as const)(`%s is scored%s by systemd at most as exposed as stated${title}`, ([name, text, most]) => {
  const said = analyze(['security', '--offline=true', '--no-pager'], {[name]: text});
  const score = /Overall exposure level for \S+: (?<score>[\d.]+)/.exec(said)?.groups?.['score'];

  expect(Number(score)).toBeLessThanOrEqual(most);
});

test.skipIf(absent)(`systemd knows every directive${title}`, () => {
  const said = analyze(['verify'], {
    'plimsoll-helper.socket': helperSocket(),
    'plimsoll-helper.service': helperUnit({command: ['/bin/true']}),
    'plimsoll.service': systemUnit({command: ['/bin/true']}),
  });

  expect(said.split('\n').filter((line) => line !== '' && !line.includes("'man plimsoll(1)'"))).toEqual([]);
});
