import {fstatSync} from 'node:fs';

import {expect, test} from 'vitest';

import {toJournal} from './journal.ts';

test('the journal is what the variable and standard output agree on', () => {
  const {dev, ino} = fstatSync(1);

  expect([toJournal(`${dev}:${ino}`), toJournal(`${dev}:${ino + 1}`), toJournal('')]).toEqual([
    true,
    false,
    false,
  ]);
});
