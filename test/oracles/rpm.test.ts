import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {expect, test} from 'vitest';

import {compareVersions} from '../../shared/src/versions/index.ts';
import {pairs, texts} from './pairs.ts';

const RPM = '/usr/bin/rpm';
/** Through files: rpm's own expansion of long output is limited. */
const SCRIPT = `%{lua:
  local out = io.open(os.getenv("ANSWERS"), "w")
  for line in io.lines(os.getenv("PAIRS")) do
    local at = string.find(line, " ", 1, true)
    out:write(rpm.vercmp(string.sub(line, 1, at - 1), string.sub(line, at + 1)), "\\n")
  end
  out:close()
}`;

function vercmp(list: readonly (readonly [string, string])[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-rpm-'));
  const env = {...process.env, PAIRS: join(folder, 'pairs'), ANSWERS: join(folder, 'answers')};
  writeFileSync(env.PAIRS, list.map((pair) => `${pair.join(' ')}\n`).join(''));
  execFileSync(RPM, ['--eval', SCRIPT], {env});
  const answers = readFileSync(env.ANSWERS, 'utf8').trimEnd().split('\n').map(Number);
  rmSync(folder, {recursive: true});
  return answers;
}

test.skipIf(!existsSync(RPM))('orders versions as rpm does (SKIPPED without rpm)', () => {
  const list = [
    ...pairs(texts('0011.~^-:ab', 4000, 7)),
    ...pairs(texts('0129.~^-:+_abzA', 4000, 12)),
    ...pairs(texts('01', 200, 40)),
    ['1.0^git1~pre', '1.0^git1'],
    [':1', '0:1'],
    ['1:', '1:0'],
    ['1-1-1', '1-1'],
    ['1.1.α', '1.1.ββ'],
  ] as const;

  const answers = vercmp(list);

  const ours = list.map(([a, b]) => Math.sign(compareVersions('rpm', a, b) ?? Number.NaN));
  const differ = list.filter((_, i) => ours[i] !== answers[i]);
  expect(differ).toEqual([]);
  expect(answers.length).toBe(list.length);
});
