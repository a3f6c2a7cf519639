import {expect, test} from 'vitest';

import {ago, bytes, decimal, percent} from './format.ts';

test.for([
  {seconds: 3, lang: 'en', text: 'just now'},
  {seconds: 61, lang: 'en', text: '1 minute ago'},
  {seconds: 3 * 3600, lang: 'de', text: 'vor 3 Stunden'},
  {seconds: 86_400, lang: 'de', text: 'gestern'},
  {seconds: -60, lang: 'en', text: 'just now'},
] as const)('$seconds s ago in $lang is "$text"', ({seconds, lang, text}) => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  expect(ago(new Date(now - seconds * 1000).toISOString(), now, lang)).toBe(text);
});

test('numbers are written as the language writes them', () => {
  expect([bytes(0, 'en'), bytes(3_400_000, 'en'), bytes(3_400_000, 'de')]).toEqual([
    '0 bytes',
    '3.4 MB',
    '3,4 MB',
  ]);
  expect([decimal(2.64, 'de'), percent(0.621, 'de'), percent(0.0042, 'en', 1)]).toEqual([
    '2,6',
    '62\u00a0%',
    '0.4%',
  ]);
});
