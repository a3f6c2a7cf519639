import {DatabaseSync} from 'node:sqlite';

import {beforeEach, expect, test} from 'vitest';

import {migrations} from './migrations.ts';
import {type NewEvent, openTimeline, RETENTION_DAYS, type TimelineStore} from './timeline.ts';
import {type Query, selectEvents} from './timeline-query.ts';

let database: DatabaseSync;
let timeline: TimelineStore;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
  for (const sql of migrations) database.exec(sql);
  timeline = openTimeline(database);
});

function line(day: string, subject: string, kind: NewEvent['kind'] = 'installed'): NewEvent {
  return {at: `${day}T12:00:00.000Z`, kind, subject, data: {to: '1'}};
}

function ids(query: Partial<Query>): number[] {
  return timeline.list({limit: 100, ...query}).events.map(({id}) => id);
}

test.for<{query: Partial<Query>; found: number[]}>([
  {query: {}, found: [5, 4, 3, 2, 1]},
  {query: {subject: 'curl'}, found: [4, 2]},
  {query: {subject: 'CURL'}, found: []},
  {query: {kinds: ['removed']}, found: [5, 4]},
  {query: {kinds: ['removed', 'updated']}, found: [5, 4, 3]},
  {query: {kinds: []}, found: []},
  {query: {kinds: ['removed'], subject: 'curl'}, found: [4]},
  {query: {from: '2026-11-12T12:00:00Z'}, found: [5, 4, 3]},
  {query: {to: '2026-11-12T12:00:00Z'}, found: [2, 1]},
  {query: {from: '2026-11-11T00:00:00Z', to: '2026-11-13T00:00:00Z'}, found: [3, 2]},
  {query: {from: '2026-11-12T12:00:00.001Z'}, found: [5, 4]},
  {query: {search: 'OPEN'}, found: [3, 1]},
  {query: {search: 'open', before: 3}, found: [1]},
  {query: {search: "'; DROP TABLE timeline; --"}, found: []},
  {query: {subject: 'curl', before: 4, limit: 1}, found: [2]},
])('$query finds $found', ({query, found}) => {
  timeline.append([
    line('2026-11-10', 'openssl'),
    line('2026-11-11', 'curl'),
    line('2026-11-12', 'openssh', 'updated'),
    line('2026-11-13', 'curl', 'removed'),
    line('2026-11-14', 'zsh', 'removed'),
  ]);

  expect(ids(query)).toEqual(found);
});

test.for<{query: Partial<Query>; plan: string[]}>([
  {query: {}, plan: ['SCAN timeline']},
  {query: {before: 9}, plan: ['SEARCH timeline USING INTEGER PRIMARY KEY (rowid<?)']},
  {query: {subject: 'curl'}, plan: ['SEARCH timeline USING INDEX timeline_subject (subject=?)']},
  {
    query: {subject: 'curl', kinds: ['removed'], search: 'x'},
    plan: ['SEARCH timeline USING INDEX timeline_subject (subject=?)'],
  },
  {query: {kinds: ['removed']}, plan: ['SEARCH timeline USING INDEX timeline_kind (kind=?)']},
  {
    query: {kinds: ['removed'], before: 9},
    plan: ['SEARCH timeline USING INDEX timeline_kind (kind=? AND rowid<?)'],
  },
  {
    query: {kinds: ['removed', 'updated']},
    plan: ['SEARCH timeline USING INDEX timeline_kind (kind=?)', 'USE TEMP B-TREE FOR ORDER BY'],
  },
  {
    query: {from: '2026-11-12T12:00:00Z', to: '2026-11-13T12:00:00Z'},
    plan: ['SEARCH timeline USING INDEX timeline_at (at>? AND at<?)', 'USE TEMP B-TREE FOR ORDER BY'],
  },
])('$query is answered by an index', ({query, plan}) => {
  const {sql, values} = selectEvents({limit: 100, ...query});
  const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);

  expect(rows.map((row) => row['detail'])).toEqual(plan);
});

test('what is older than 400 days is forgotten: on opening, and with the first line of a later day', () => {
  expect(RETENTION_DAYS).toBe(400);
  timeline.append([line('2026-01-01', 'a'), line('2026-01-02', 'b')]);

  timeline.prune(new Date('2027-02-05T11:59:59Z'));
  expect(ids({})).toEqual([2, 1]);
  timeline.prune(new Date('2027-02-05T12:00:01Z'));
  expect(ids({})).toEqual([2]);
  timeline.append([{...line('2027-02-05', 'c'), at: '2027-02-05T23:00:00.000Z'}]);
  expect(ids({})).toEqual([3, 2]);
  timeline.append([line('2027-02-07', 'd')]);
  expect(ids({})).toEqual([4, 3]);
});

test('numbers are never given twice, even when the newest lines are gone', () => {
  timeline.append([line('2026-01-01', 'a')]);
  timeline.prune(new Date('2028-01-01T00:00:00Z'));

  expect(timeline.append([line('2028-01-01', 'b')])).toBe(2);
});

test('a batch is kept whole or not at all', () => {
  const broken = {...line('2026-11-11', 'b'), subject: Symbol('no text')};
  // @ts-expect-error -- what the type forbids
  expect(() => timeline.append([line('2026-11-10', 'a'), broken])).toThrow(/./);

  expect(ids({})).toEqual([]);
});

test('a row of another shape is left out', () => {
  timeline.append([line('2026-11-10', 'a'), line('2026-11-11', 'b'), line('2026-11-12', 'c')]);
  database.exec("UPDATE timeline SET kind = 'of a later version' WHERE id = 1");
  database.exec("UPDATE timeline SET data = '{' WHERE id = 2");

  expect(ids({})).toEqual([3]);
});
