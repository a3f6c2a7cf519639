import {DatabaseSync} from 'node:sqlite';

import {expect, test} from 'vitest';

import {transaction} from './database.ts';
import {isDiskTrouble} from './disk-trouble.ts';

test('SQLite undoes what a full disk does not take, and the disk is what is told', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE t (body BLOB); PRAGMA max_page_count = 4');
  let thrown: unknown;
  try {
    transaction(database, () => database.prepare('INSERT INTO t VALUES (zeroblob(1000000))').run());
  } catch (error) {
    thrown = error;
  }
  expect([isDiskTrouble(thrown), database.isTransaction]).toEqual([true, false]);
  expect(transaction(database, () => database.prepare('SELECT count(*) AS n FROM t').get())).toEqual({n: 0});
});

test.for<[unknown, boolean]>([
  // SQLITE_IOERR_WRITE, an extended code of 10
  [Object.assign(new Error('disk I/O error'), {errcode: 778}), true],
  [Object.assign(new Error('no space left on device'), {code: 'ENOSPC'}), true],
  [Object.assign(new Error('constraint failed'), {errcode: 19}), false],
  [Object.assign(new Error('database disk image is malformed'), {errcode: 11}), false],
  [new TypeError('x'), false],
  ['ENOSPC', false],
])('%s: %s', ([error, expected]) => {
  expect(isDiskTrouble(error)).toBe(expected);
});
