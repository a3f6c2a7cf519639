import {existsSync, readdirSync, readFileSync} from 'node:fs';

import {expect, test} from 'vitest';

import {commands} from '../companion/src/cli/registry.ts';
import {collectors} from '../companion/src/collectors/index.ts';
import {postureCollectors} from '../companion/src/collectors/posture/index.ts';
import {catalogue} from '../companion/src/fixes/catalogue.ts';
import {frontAnswers} from '../companion/src/server/methods/front.ts';
import {answers} from '../companion/src/server/methods/index.ts';
import {checks} from '../shared/src/checks/index.ts';
import {mitigations} from '../shared/src/mitigations/index.ts';
import {METHOD_NAMES, methods} from '../shared/src/protocol/index.ts';
import {checkWeights} from '../shared/src/score/weights.ts';
import {schemes} from '../shared/src/versions/index.ts';

/** Members of a family: every file of the folder that is neither helper nor test. */
function members(folder: string, helpers: readonly string[] = []): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index' && !helpers.includes(name))
    .toSorted();
}

test('every check is registered under its own name, in order, with a weight', () => {
  const ids = checks.map(({id}) => id);

  expect(ids).toEqual(ids.toSorted());
  expect(members('shared/src/checks', ['check', 'result', 'sysctl-check', 'sysctl', 'outcomes'])).toEqual(
    ids,
  );
  expect(Object.keys(checkWeights).toSorted()).toEqual(ids);
});

test('every posture collector is registered under its own name', () => {
  expect(postureCollectors.map(({id}) => id)).toEqual(members('companion/src/collectors/posture'));
});

test('ids of collectors are unique, and each is a file', () => {
  const ids = collectors.map(({id}) => id);
  const folders = ['.', 'detections', 'software', 'posture'].map(
    (folder) => `companion/src/collectors/${folder}`,
  );

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !folders.some((folder) => existsSync(`${folder}/${id}.ts`)))).toEqual([]);
});

test('every mitigation is registered under its own name, and on the page of them', () => {
  const page = readFileSync('docs/exceptions.md', 'utf8');

  expect(mitigations.map(({id}) => id)).toEqual(
    members('shared/src/mitigations', ['apply', 'list', 'mitigation']),
  );
  for (const {id, checks: shownBy, effectiveness} of mitigations) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` `));
    expect(row).toContain(`| \`${shownBy[0]}\``);
    expect(row).toContain(`| ${effectiveness} `);
  }
});

test('every method of the protocol has its file, and no file is left over', () => {
  // The snapshot passes through as text: the conversation answers it itself.
  const answered = Object.keys(methods).filter((name) => name !== 'snapshot.subscribe');
  const names = answered.map((name) => name.replace('.', '-'));

  expect(members('companion/src/server/methods', ['method', 'front'])).toEqual(names.toSorted());
  expect(Object.keys({...answers, ...frontAnswers}).toSorted()).toEqual(answered.toSorted());
  expect([...METHOD_NAMES].toSorted()).toEqual(Object.keys(methods).toSorted());
});

test('every command and every fix is a file of its name', () => {
  const wanted = [
    ...Object.keys(commands).map((name) => `companion/src/cli/${name}.ts`),
    ...[...catalogue.keys()].map((id) => `companion/src/fixes/${id}.ts`),
  ];

  expect(wanted.filter((file) => !existsSync(file))).toEqual([]);
});

test('every version order is a file of its name, with a test', () => {
  const names = members('shared/src/versions', ['evr', 'parts', 'relation', 'runs', 'scheme']);

  expect(names).toEqual(Object.keys(schemes).toSorted());
  expect(names.filter((name) => !existsSync(`shared/src/versions/${name}.test.ts`))).toEqual([]);
});

test('the guide of the companion lists each command with all of its options, and shows what it prints', async () => {
  const guide = readFileSync('docs/companion.md', 'utf8');
  const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
  const cells = rows.flatMap((line) => line.split(/(?<!\\)\|/)[1] ?? []);

  for (const [name, load] of Object.entries(commands)) {
    const {options} = await load();
    // A command has a row of its own, several of them, or its place in that of another: `clients`, `revoke CLIENT`.
    const own = cells.filter((cell) => new RegExp(`\`${name}[ \`]`).test(cell)).join(' ');
    expect([name, Object.keys(options).filter((option) => !own.includes(`--${option}`))]).toEqual([name, []]);
    expect([name, own !== '' && guide.includes(`$ plimsoll ${name}`)]).toEqual([name, true]);
  }
});
