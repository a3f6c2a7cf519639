import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {takeLock} from '../state/index.ts';
import {fakeContext} from './fake-context.ts';
import {stop} from './stop.ts';

const CALL = {options: {}, operands: []};
const ENDING = {ok: true, value: {}} as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-stop-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, {recursive: true});
});

function terminal(...parts: Parameters<typeof fakeContext>) {
  const fake = fakeContext(...parts);
  return {...fake, context: {...fake.context, stateFolder: folder}};
}

function hold(name: string): {release(): void} {
  const lock = takeLock(join(folder, name));
  if (!lock) throw new Error('somebody holds it');
  return lock;
}

test('where none runs it says so, as every command does', async () => {
  const people = terminal({lang: 'de'});
  const program = terminal({json: true});

  expect([await stop.run(people.context, CALL), await stop.run(program.context, CALL)]).toEqual([3, 3]);
  expect(people.err()).toContain('Der Begleiter läuft nicht.');
  expect(JSON.parse(program.out())).toEqual({error: 'not-running'});
});

test('it returns when nobody holds the folder any more, and not before', async () => {
  const lock = hold('lock');
  let held = true;
  setTimeout(() => {
    held = false;
    lock.release();
  }, 200);
  const fake = terminal({}, () => ENDING);

  expect([await stop.run(fake.context, CALL), held]).toEqual([0, false]);
  expect([fake.out(), fake.asked]).toEqual(['The companion has ended.\n', [['companion.stop', {}]]]);
});

test.for([
  ['en', 'The companion has ended.\nA fix goes on: its package manager is not cut off'],
  ['de', 'Der Begleiter ist beendet.\nEine Behebung läuft weiter: Ihre Paketverwaltung'],
] as const)('%s: a fix that goes on is told', async ([lang, said]) => {
  const lock = hold('fix.lock');
  const people = terminal({lang}, () => ENDING);
  const program = terminal({json: true}, () => ENDING);

  expect([await stop.run(people.context, CALL), await stop.run(program.context, CALL)]).toEqual([0, 0]);
  expect(people.out()).toContain(said);
  expect(JSON.parse(program.out())).toEqual({stateFolder: folder, fixUnderWay: true, startsAgain: false});
  lock.release();
});

test('one that is ending already is waited for', async () => {
  const fake = terminal({}, () => ({ok: false, code: 'closed', message: 'the connection is closed'}));

  expect([await stop.run(fake.context, CALL), fake.out()]).toEqual([0, 'The companion has ended.\n']);
});

test('one of a version that knows no such request goes on, and that is told', async () => {
  const fake = terminal({json: true}, () => ({
    ok: false,
    code: 'unknown-method',
    message: 'there is no such method',
  }));

  expect(await stop.run(fake.context, CALL)).toBe(4);
  expect(JSON.parse(fake.out())).toMatchObject({error: 'unknown-method'});
});

test('one that does not end is named after a while', async () => {
  const lock = hold('lock');
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
  const fake = terminal({json: true}, () => ENDING);

  expect(await stop.run(fake.context, CALL)).toBe(5);
  const message = `The companion was told to end, and after 15 seconds still holds ${folder}.`;
  expect(JSON.parse(fake.out())).toEqual({error: 'internal', message});
  expect(fake.err()).toBe(`${message}\n`);
  lock.release();
});
