import {expect, test} from 'vitest';

import {nameTable} from './lookup.ts';

const names = [
  ['microsoft 365', 'apps'],
  ['adobe photoshop #', 'photoshop'],
  ['java # update #', 'java'],
  ['visual studio *', 'ide'],
  ['visual studio code *', 'editor'],
] as const;
const table = nameTable<string>(names, 'differ');

test.for([
  ['microsoft 365', 'apps'],
  ['microsoft 366', undefined],
  ['adobe photoshop 2024', 'photoshop'],
  ['adobe photoshop', undefined],
  ['adobe photoshop elements', undefined],
  ['adobe photoshop #', 'photoshop'],
  ['java 8 update 351', 'java'],
  ['visual studio', undefined],
  ['visual studio community 2022', 'ide'],
  ['visual studio code insiders', 'editor'],
  ['visual studio installer', undefined],
  ['visual studio 2010 kb2565063', undefined],
  ['visual studiox', undefined],
  ['__proto__', undefined],
  ['constructor', undefined],
  ['', undefined],
] as const)('%j is %j', ([name, expected]) => {
  expect(table.find(name)).toBe(expected);
});

test.for([
  ['belong', 'office'],
  ['differ', undefined],
] as const)('words of an accessory %s: %j', ([accessories, expected]) => {
  const offices = nameTable<string>([['office 2013 *', 'office']], accessories);

  expect(offices.find('office 2013 service pack 1')).toBe(expected);
});
