import {DatabaseSync} from 'node:sqlite';

import type {HeldException} from '@plimsoll/shared/exceptions';
import {beforeEach, expect, test} from 'vitest';

import {type ExceptionStore, openExceptions} from './exceptions.ts';
import {migrations} from './migrations.ts';

let database: DatabaseSync;
let store: ExceptionStore;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
  for (const sql of migrations) database.exec(sql);
  store = openExceptions(database);
});

function held(id: string, day: string, state: HeldException['exception']['state'] = 'active'): HeldException {
  const exception = {
    id,
    kind: 'risk-accepted' as const,
    scope: {of: 'component' as const, source: 'openssl'},
    subject: 'openssl',
    reason: 'r',
    by: 'ann',
    createdAt: `${day}T12:00:00.000Z`,
    until: '2027-02-18T12:00:00.000Z',
    covered: 1,
    state,
  };
  return {exception, closes: ['x'], known: [{finding: 'x', threats: ['kev']}]};
}

test('what is in force comes oldest first, everything newest first, and each by its id', () => {
  const first = held('a', '2026-11-10');
  const second = held('b', '2026-11-11');
  store.save(second);
  store.save(first);

  expect([store.active(), store.list(), store.find('b'), store.find('c')]).toEqual([
    [first, second],
    [second, first],
    second,
    undefined,
  ]);
  const ended = held('a', '2026-11-10', 'cancelled');
  store.save(ended);
  expect([store.active(), store.find('a')]).toEqual([[second], ended]);
});

test('what no longer fits the schema is in force for nobody', () => {
  store.save(held('a', '2026-11-10'));
  store.save(held('b', '2026-11-11'));
  database.exec(`UPDATE exceptions SET body = '{"exception": {}}' WHERE id = 'a'`);
  database.exec(`UPDATE exceptions SET body = '{' WHERE id = 'b'`);

  expect([store.active(), store.list(), store.find('a')]).toEqual([[], [], undefined]);
});

test('ended ones are forgotten with the timeline, those in force never', () => {
  store.save(held('a', '2025-01-01'));
  store.save(held('b', '2025-01-01', 'expired'));
  store.save(held('c', '2026-11-01', 'expired'));
  store.prune(new Date('2026-11-20T12:00:00Z'));

  expect(store.list().map(({exception}) => exception.id)).toEqual(['c', 'a']);
});
