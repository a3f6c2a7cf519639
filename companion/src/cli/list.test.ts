import {expect, test} from 'vitest';

import {richSnapshot} from '../../../test/rich-snapshot.ts';
import {fakeContext} from './fake-context.ts';
import {list} from './list.ts';

const HISTORY = Array.from({length: 1200}, (_, at) => ({
  id: 1200 - at,
  at: '2026-11-20T12:00:00.000Z',
  kind: 'companion-started',
  subject: 'companion',
  data: {version: '1'},
}));

function history(_method: string, {limit, before}: {limit: number; before?: number}) {
  const older = HISTORY.filter(({id}) => before === undefined || id < before);
  const events = older.slice(0, Math.min(limit, 500));
  return {ok: true as const, value: {events, more: older.length > events.length}};
}

test.for([
  [{}, 1200],
  [{limit: '700'}, 700],
] as const)(
  'list events --json %j gives all that was asked for, however many pages',
  async ([options, length]) => {
    const fake = fakeContext({json: true}, history);

    expect(await list.run(fake.context, {options, operands: ['events']})).toBe(0);
    expect(JSON.parse(fake.out()).map(({id}: {id: number}) => id)).toEqual(
      HISTORY.slice(0, length).map(({id}) => id),
    );
  },
);

test('list events for people says when there is more', async () => {
  const fake = fakeContext({}, history);
  await list.run(fake.context, {options: {}, operands: ['events']});

  const lines = fake.out().trimEnd().split('\n');
  expect([lines.length, lines.at(-1)]).toEqual([51, 'There are older lines; --limit shows more.']);
});

test('each weakness is listed by a name that show takes', async () => {
  const rich = richSnapshot();
  const findings = rich.findings.map((finding, at) => ({
    ...finding,
    cve: at === 0 ? null : finding.cve,
    advisory: undefined,
  }));
  const fake = fakeContext({}, () => ({ok: true, value: {...rich, findings}}));
  await list.run(fake.context, {options: {}, operands: ['weaknesses']});

  const names = fake
    .out()
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect(names.toSorted()).toEqual(findings.map(({cve, id}) => cve ?? id).toSorted());
});

test.for(['0', '-1', 'x', '1.5', ''])('--limit %s is a wrong call', (limit) => {
  const {context} = fakeContext();

  expect(() => list.run(context, {options: {limit}, operands: ['software']})).toThrow(
    `${limit} is not a number from 1 on.`,
  );
});
