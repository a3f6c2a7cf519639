import {DatabaseSync} from 'node:sqlite';

import {expect, test} from 'vitest';

import {migrations} from './migrations.ts';
import {openUsage} from './usage.ts';

function database(): DatabaseSync {
  const opened = new DatabaseSync(':memory:');
  for (const sql of migrations) opened.exec(sql);
  return opened;
}

test('keeps the text last saved, packed', () => {
  const opened = database();
  const usage = openUsage(opened);
  expect(usage.load()).toBeUndefined();
  usage.save('old');
  usage.save('20000\t1\n'.repeat(1000));
  expect(usage.load()).toBe('20000\t1\n'.repeat(1000));
  expect(opened.prepare('SELECT count(*) AS rows, max(length(body)) AS bytes FROM usage').get()).toEqual({
    rows: 1,
    bytes: expect.closeTo(60, -2),
  });
});

test('what cannot be read is as good as absent', () => {
  const opened = database();
  opened.exec(`INSERT INTO usage VALUES (1, x'ffff')`);
  expect(openUsage(opened).load()).toBeUndefined();
});
