import {Software} from '@plimsoll/shared/inventory';
import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';

import {createHarvest, type Found} from './harvest.ts';

const ITEM: Found = {id: 'npm:a', type: 'npm', name: 'a', version: '1', origin: 'unknown'};

test('what was found, installed and of unknown use', () => {
  const harvest = createHarvest();
  expect([harvest.add(ITEM), harvest.add({...ITEM, version: '2'})]).toEqual([true, false]);
  harvest.note('one');
  harvest.note('one');
  expect(harvest.result()).toEqual({
    software: [{...ITEM, state: 'installed', running: 'unknown'}],
    notes: ['one'],
  });
});

test('nothing found and nothing to be said is nothing', () => {
  expect(createHarvest().result()).toBeUndefined();
});

test.for<Partial<Found>>([
  {name: ''},
  {name: 'x'.repeat(257)},
  {name: 'x'.repeat(1_000_000)},
  {name: 'a\u{202E}b'},
  {name: 'a\u{0}'},
  {name: 'a\n'},
  {name: '\u{D800}'},
  {version: ''},
  {version: '1  2'},
  {version: ' 1'},
  {version: '1\t2'},
  {version: '1\u{2066}'},
  {version: '1'.repeat(129)},
  {id: 'x'.repeat(513)},
  {arch: 'a\u{7}'},
  {vendor: ''},
  {module: '\u{200B}'},
  {packageId: 'x'.repeat(257)},
  {paths: ['/a', '/b\u{1B}[31m']},
  {paths: [`/${'x'.repeat(1024)}`]},
  {source: {name: 'a', version: ''}},
])('leaves out and counts %o', (wrong) => {
  const harvest = createHarvest();
  expect(harvest.add({...ITEM, ...wrong})).toBe(false);
  expect(harvest.result()).toEqual({
    software: [],
    notes: ['entries without a usable name or version left out: 1'],
  });
});

test('beyond its limit it only counts', () => {
  const harvest = createHarvest(2);
  for (const id of ['1', '2', '3', '4', '1']) harvest.add({...ITEM, id});
  expect(harvest.full).toBe(true);
  expect([harvest.result()?.software?.length, harvest.result()?.notes]).toEqual([
    2,
    ['more than 2 entries, left out: 2'],
  ]);
});

test('notes are few, short and without invisible characters', () => {
  const harvest = createHarvest();
  for (let at = 0; at < 100; at++) harvest.note(`${at}\u{1B}[31m${'x'.repeat(1000)}`);
  const notes = harvest.result()?.notes ?? [];
  expect([notes.length, notes[0]?.length, notes[0]?.slice(0, 6)]).toEqual([20, 300, '0\u{FFFD}[31m']);
});

test('whatever it keeps, a snapshot can carry', () => {
  const text = fc.string({unit: 'binary', maxLength: 300});
  fc.assert(
    fc.property(text, text, fc.option(text, {nil: undefined}), (name, version, vendor) => {
      const harvest = createHarvest();
      harvest.add({...ITEM, id: `npm:${name}`, name, version, ...(vendor === undefined ? {} : {vendor})});
      expect(v.is(v.array(Software), harvest.result()?.software)).toBe(true);
    }),
  );
});
