import {expect, test} from 'vitest';

import type {Shelf} from '../platform/storage.ts';
import {companionTooOld, createPolicy} from './policy.ts';

function shelf(values: Map<string, unknown>): Shelf {
  return {
    get: async (name) => values.get(name),
    set: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
  };
}

test('the cached copy speaks until managed storage does', async () => {
  const kept = new Map<string, unknown>([['policy', '{"fixes":"off"}']]);
  const policy = createPolicy({read: async () => ({fixes: 'ask'}), cache: shelf(kept)});

  await policy.load();
  expect(policy.current()).toEqual({values: {fixes: 'off'}, ignored: []});

  expect(await policy.refresh()).toBe(true);
  expect(policy.current()).toEqual({values: {fixes: 'ask'}, ignored: []});
  expect(kept.get('policy')).toBe('{"fixes":"ask"}');
  expect(await policy.refresh()).toBe(false);
});

test.for([
  {version: '0.1.0', minimum: undefined, old: false},
  {version: '0.1.0', minimum: '0.1.0', old: false},
  {version: '0.9.0', minimum: '0.10.0', old: true},
  {version: '1.0.0-beta.1', minimum: '1.0.0', old: true},
  {version: 'unknown', minimum: '0.1.0', old: true},
])('$version with $minimum required: too old is $old', ({version, minimum, old}) => {
  expect(companionTooOld(version, minimum)).toBe(old);
});
