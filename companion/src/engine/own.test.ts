import type {Software} from '@plimsoll/shared/inventory';
import {expect, test} from 'vitest';

import type {Collected} from '../collectors/collector.ts';
import {own} from './own.ts';

function deb(name: string, version: string): Software {
  return {
    id: `deb:${name}`,
    type: 'deb',
    name,
    version,
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
  };
}

test('a result like the last one is the last one', () => {
  const old: Collected = {software: [deb('a', '1')], notes: ['closed']};
  expect(own(old, structuredClone(old))).toBe(old);
});

test('of a changed result only what changed is new', () => {
  const old: Collected = {software: [deb('a', '1'), deb('b', '1')]};
  const now = own(old, {software: [deb('a', '1'), deb('b', '2'), deb('c', '1')]});
  expect(now).toEqual({software: [deb('a', '1'), deb('b', '2'), deb('c', '1')]});
  expect(now.software?.[0]).toBe(old.software?.[0]);
});

test('what has no software is taken as it is', () => {
  const now: Collected = {facts: {}};
  expect(own({facts: {}, notes: ['closed']}, now)).toBe(now);
});
