import {DatabaseSync} from 'node:sqlite';
import {deflateRawSync} from 'node:zlib';
import {expect, test} from 'vitest';

import {migrations} from './migrations.ts';
import {openResults} from './results.ts';

function open(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  for (const sql of migrations) database.exec(sql);
  return database;
}

test('comes back as it was: maps, what is not there, and what is one object', () => {
  const store = openResults(open());
  const item = {id: 'a', kernel: undefined};
  const saved = {runs: new Map([['dpkg', {software: [item]}]]), lasting: new Set(['a']), software: [item]};
  store.save('run-1', {runs: new Map()});
  store.save('run-1', saved);

  const loaded = store.load('run-1');
  expect(loaded).toEqual(saved);
  const {runs, software} = loaded as typeof saved;
  expect(runs.get('dpkg')?.software[0]).toBe(software[0]);
});

test('another run of the companion has nothing of it', () => {
  const store = openResults(open());
  store.save('run-1', {a: 1});
  expect(store.load('run-2')).toBeUndefined();
  store.save('run-2', {a: 2});
  expect([store.load('run-1'), store.load('run-2')]).toEqual([undefined, {a: 2}]);
});

test.for([
  ['no packed bytes', Buffer.from('nonsense')],
  ['packed nonsense', deflateRawSync('nonsense')],
  ['nothing', Buffer.alloc(0)],
] as const)('%s is as good as absent', ([, body]) => {
  const database = open();
  database.prepare('INSERT INTO results VALUES (1, ?, ?)').run('run-1', body);
  expect(openResults(database).load('run-1')).toBeUndefined();
});
