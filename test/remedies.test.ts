import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

import {expect, test} from 'vitest';

import {remedyFor} from '../shared/src/checks/index.ts';
import {isUntried} from '../tools/remedies/trial.ts';
import {linuxChecks, planOf, strayPlans} from '../tools/remedies/trials/index.ts';

const noBash = !existsSync('/bin/bash');

test('every Linux check says how its remedy is tried, or why it cannot be', () => {
  expect(linuxChecks.filter((check) => planOf(check) === undefined).map(({id}) => id)).toEqual([]);
  expect(strayPlans()).toEqual([]);
});

test.skipIf(noBash)('commands to copy are sound for the shell (SKIPPED without /bin/bash)', () => {
  const commands = linuxChecks.flatMap(({id, text, remedies}) => [
    ...remedies.flatMap(({platform, command}) =>
      platform === 'linux' && command !== undefined ? [{id, command}] : [],
    ),
    ...[text.en.look, text.de.look].flatMap((look) => {
      const command = COMMAND.exec(look)?.groups?.['command'];
      return command === undefined ? [] : [{id, command}];
    }),
  ]);
  const broken = commands.filter(({command}) => !isSound(command));

  expect(commands.length).toBeGreaterThan(200);
  expect(broken).toEqual([]);
});

test('no command of Debian’s is shown on Red Hat’s family', () => {
  const commands = linuxChecks.flatMap((check) => remedyFor(check, {family: 'linux', id: 'rocky'}) ?? []);

  expect(commands.filter(({command = ''}) => /apt-get|pam-auth-update|\/etc\/apt\b/.test(command))).toEqual(
    [],
  );
});

test.skipIf(noBash)('scripts of trials are sound for the shell (SKIPPED without /bin/bash)', () => {
  const broken = linuxChecks.flatMap((check) => {
    const plan = planOf(check);
    if (plan === undefined || isUntried(plan)) return [];
    const scripts = [plan.prepare, plan.spoil, plan.byHand, plan.proof, plan.undo];
    return scripts.filter((script) => script !== undefined && !isSound(script));
  });

  expect(broken).toEqual([]);
});

test('the tool refuses a machine nobody calls disposable', () => {
  const tool = new URL('../tools/remedies/main.ts', import.meta.url).pathname;
  const {status, stderr} = spawnSync(process.execPath, [tool], {encoding: 'utf8'});

  expect(status).toBe(2);
  expect(stderr).toContain('--this-machine-is-disposable');
});

test('docs/remedies.md has a line for each Linux check, in order', () => {
  const text = readFileSync(new URL('../docs/remedies.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `(?<id>[a-z0-9-]+)`/gm)].map(({groups}) => groups?.['id']);

  expect(rows).toEqual(linuxChecks.map(({id}) => id));
});

/** How a look begins and ends that is a command (English, German). */
const COMMAND = /^(?:Run|Führen Sie aus): (?<command>.+?)(?: – .*)?$/s;

function isSound(command: string): boolean {
  return spawnSync('/bin/bash', ['-n', '-c', command]).status === 0;
}
