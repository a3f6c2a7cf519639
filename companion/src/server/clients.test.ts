import {expect, test} from 'vitest';

import type {Client, ClientStore} from '../state/index.ts';
import {createClients} from './clients.ts';
import {nodeRuntime} from './runtime.ts';

const CLIENT: Client = {
  id: 'c1',
  publicKey: 'ab',
  origin: 'chrome-extension://x',
  label: 'Chrome',
  browser: 'chrome',
  scopes: ['all'],
  createdAt: '2026-11-25T10:00:00Z',
  lastSeen: null,
};

function registry(error: Error) {
  const store: Partial<ClientStore> = {
    find: () => CLIENT,
    seen() {
      throw error;
    },
  };
  return createClients(store as ClientStore, nodeRuntime());
}

test('a paired browser may come in though nothing can be written of it; a mistake of ours is told', () => {
  const full = Object.assign(new Error('database or disk is full'), {errcode: 13});
  expect(registry(full).seen(CLIENT)).toBe(true);
  expect(() => registry(new TypeError('x')).seen(CLIENT)).toThrow('x');
});
