import type {Params, Result} from '@plimsoll/shared/protocol';
import {expect, test} from 'vitest';

import {richSnapshot} from '../../../test/rich-snapshot.ts';
import type {LocalConnection} from '../server/index.ts';
import {type Arguments, type Command, type Context, exit, UsageError} from './command.ts';
import {exception, scopeOf} from './exception.ts';
import {cliTexts} from './texts/index.ts';
import {timeline} from './timeline.ts';

type Exception = Result<'exceptions.add'>;

const snapshot = richSnapshot();
const MADE: Exception = {
  id: '0a1b2c3d-0000-4000-8000-000000000000',
  kind: 'false-positive',
  scope: {of: 'component', source: 'openssl'},
  subject: 'openssl',
  reason: 'not compiled in',
  by: 'ann',
  createdAt: '2026-11-20T12:00:00.000Z',
  until: '2027-02-18T12:00:00.000Z',
  covered: 2,
  state: 'active',
};
const OVER: Exception = {
  ...MADE,
  id: '0a1bffff-0000-4000-8000-000000000000',
  subject: 'curl',
  state: 'resurfaced',
  threat: 'kev',
};

type Call = readonly [method: string, params: unknown];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly calls: readonly Call[];
}

function answer(method: string, params: Params<'timeline.list'>): unknown {
  if (method === 'snapshot.subscribe') return snapshot;
  if (method === 'exceptions.list') return {exceptions: [MADE, OVER]};
  if (method !== 'timeline.list') return MADE;
  const {before = 701, limit = 100} = params;
  const ids = Array.from({length: Math.min(limit, before - 1)}, (_, n) => before - 1 - n);
  const events = ids.map((id) => ({id, at: MADE.createdAt, kind: 'removed', subject: `p${id}`, data: {}}));
  return {events, more: (ids.at(-1) ?? 1) > 1};
}
/** Runs a command against a companion that has two exceptions and 700 lines of history. */
async function run(command: Command, args: Partial<Arguments>, json = false): Promise<Ran> {
  const calls: Call[] = [];
  let out = '';
  let err = '';
  const local = {
    call: async (method: string, params: Params<'timeline.list'>) => {
      calls.push([method, params]);
      return {ok: true, value: answer(method, params)};
    },
    close: () => undefined,
  };
  const context = {
    lang: 'en',
    json,
    words: cliTexts('en'),
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    connect: async () => local as unknown as LocalConnection,
  } as unknown as Context;
  const code = await command.run(context, {options: {}, operands: [], ...args});
  return {code, out, err, calls: calls.filter(([method]) => method !== 'snapshot.subscribe')};
}

test.for([
  {subject: 'CVE-2025-1111', scope: {of: 'weakness', id: 'CVE-2025-1111'}},
  {subject: 'cve-2025-1111', scope: {of: 'weakness', id: 'CVE-2025-1111'}},
  {subject: 'Debian:12/openssl/CVE-2025-1111', scope: {of: 'finding', id: 'Debian:12/openssl/CVE-2025-1111'}},
  {subject: 'openssl', scope: {of: 'component', source: 'openssl'}},
  {subject: snapshot.checks[0]?.id ?? '', scope: {of: 'check', id: snapshot.checks[0]?.id}},
  {
    subject: snapshot.recommendations[0]?.id ?? '',
    scope: {of: 'recommendation', id: snapshot.recommendations[0]?.id},
  },
  {subject: 'nothing', scope: undefined},
])('$subject names $scope', ({subject, scope}) => {
  expect(scopeOf(subject, snapshot)).toEqual(scope);
});

test('add asks for exactly what was said', async () => {
  const options = {kind: 'false-positive', reason: ' not compiled in ', days: '30'};
  const {code, out, calls} = await run(exception, {operands: ['add', 'openssl'], options});

  expect([code, out]).toEqual([
    exit.ok,
    'Exception 0a1b2c3d for openssl until Feb 18, 2027: 2 causes; does not count in the score.\n',
  ]);
  const wish = {kind: 'false-positive', reason: 'not compiled in', days: 30};
  expect(calls).toEqual([['exceptions.add', {...wish, scope: {of: 'component', source: 'openssl'}}]]);
});

test('what is not open here is said', async () => {
  const options = {kind: 'no-patch', reason: 'x'};
  const {code, err, calls} = await run(exception, {operands: ['add', 'nothing'], options});

  expect([code, calls]).toEqual([exit.problem, []]);
  expect(err).toMatch(/^nothing is not open here/);
});

test('list shows those in force; with --all the ended ones, and why they ended', async () => {
  const some = await run(exception, {operands: ['list']});
  const all = await run(exception, {operands: ['list'], options: {all: true}});

  expect(some.out).toBe('0a1b2c3d  openssl  not true here  until Feb 18, 2027  not compiled in (ann)\n');
  expect(all.out.split('\n')[1]).toMatch(
    /^0a1bffff {2}curl .*ended by a new threat: is now actively exploited/,
  );
});

test.for([
  {id: '0a1b', code: exit.ok, asked: [['exceptions.cancel', {id: MADE.id}]]},
  {id: '0a1bffff', code: exit.problem, asked: []},
  {id: 'zz', code: exit.problem, asked: []},
])('cancel takes the beginning $id of one in force', async ({id, code, asked}) => {
  const ran = await run(exception, {operands: ['cancel', id]});

  expect([ran.code, ran.calls.slice(1)]).toEqual([code, asked]);
});

test.for<Partial<Arguments>>([
  {operands: ['remove', 'x']},
  {operands: ['add']},
  {operands: ['list', 'x']},
  {operands: ['add', 'x'], options: {reason: 'r'}},
  {operands: ['add', 'x'], options: {kind: 'false-positive'}},
  {operands: ['add', 'x'], options: {kind: 'false-positive', reason: 'x'.repeat(1001)}},
  {operands: ['add', 'x'], options: {kind: 'false-positive', reason: 'r', days: '366'}},
  {operands: ['add', 'x'], options: {kind: 'false-positive', reason: 'r', days: '1.5'}},
])('a wrong call: exception %o', async (args) => {
  await expect(async () => run(exception, args)).rejects.toThrow(UsageError);
});

test('a timeline as long as wanted is asked for page by page, day by day', async () => {
  const options = {kind: 'removed,installed', since: '2026-11-01', until: '2026-11-30', limit: '650'};
  const {out, calls} = await run(timeline, {options});

  const from = new Date(2026, 10, 1).toISOString();
  const to = new Date(2026, 11, 1).toISOString();
  const query = {kinds: ['removed', 'installed'], from, to};
  expect(calls).toEqual([
    ['timeline.list', {...query, limit: 500}],
    ['timeline.list', {...query, limit: 150, before: 201}],
  ]);
  expect(out.trimEnd().split('\n')).toHaveLength(651);
  expect(out).toMatch(/There are older lines; --limit shows more\.\n$/);
});

test('as JSON it is the whole timeline', async () => {
  const {out} = await run(timeline, {options: {subject: 'p1', search: 'x'}}, true);

  expect(JSON.parse(out)).toHaveLength(700);
});

test.for([
  {kind: 'removed,whatever'},
  {since: '2026-02-30'},
  {until: 'yesterday'},
  {since: '2026-13-01'},
  {limit: '0'},
])('a wrong call: timeline %o', async (options) => {
  await expect(async () => run(timeline, {options})).rejects.toThrow(UsageError);
});
