import {expect, test} from 'vitest';

import {Journal} from './journal.ts';

test('as many packages as a fix may touch can be taken back', () => {
  const kept = new Map<string, unknown>();
  const journal = new Journal({get: (key) => kept.get(key), set: (key, value) => kept.set(key, value)});
  const packages = Array.from({length: 200}, (_, at) => ({id: `${at}`, name: 'a', from: '1', to: '2'}));
  const entry = {recommendation: 'r', fix: 'dnf-upgrade', back: {kind: 'packages' as const, packages}};

  journal.keep(entry);

  expect(journal.find('r')).toEqual(entry);
});
