import {afterAll, beforeAll, expect, test} from 'vitest';

import {attacksOn} from '../../companion/src/server/attacks.ts';
import {selftest} from '../../companion/src/server/selftest.ts';
import {type Companion, ORIGIN, startCompanion} from './companion.ts';

let companion: Companion;

beforeAll(async () => {
  companion = await startCompanion();
});

afterAll(() => companion.stop());

test('every attack of the table ends as it must', async () => {
  const {port} = companion.server;
  const results = await selftest(port, ORIGIN);

  expect(results.length).toBe(attacksOn(port, ORIGIN).length);
  expect(results.filter(({ok}) => !ok)).toEqual([]);
});
