import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {isoDay} from '../day.ts';
import type {LifecycleReading} from '../reading.ts';
import {encodeText} from '../text.ts';
import {decodeLifecycle, encodeLifecycle, MAX_LIFECYCLE_BYTES} from './codec.ts';

const day = fc.integer({min: 0, max: 60_000}).map(isoDay);
const optionalDay = fc.option(day, {nil: undefined});
const name = fc.string({
  minLength: 1,
  maxLength: 64,
  unit: fc.constantFrom('3', '.', ' ', 'ä', 'R', '€', '"', '\\', '\n'),
});
const reading: fc.Arbitrary<LifecycleReading> = fc.record({
  slug: fc.constantFrom('python', 'oracle-jdk', '7-zip'),
  cycle: name,
  ends: fc.oneof(day, fc.boolean()),
  regular: optionalDay,
  extended: optionalDay,
  latest: fc.option(name, {nil: undefined}),
  released: optionalDay,
});

test('what is written is read', () => {
  fc.assert(
    fc.property(fc.array(reading), (readings) => {
      expect(decodeLifecycle(encodeLifecycle(readings))).toEqual(readings);
    }),
  );
});

const line = {slug: 'python', cycle: '3.8', ends: '2024-10-07'};

test.for([
  {given: 'nothing', text: ''},
  {given: 'cut', text: '{"format":1,"lifecycles":['},
  {given: 'of another format', text: '{"format":2,"lifecycles":[]}'},
  {given: 'without a list', text: '{"format":1}'},
  {given: 'with more than is known', text: '{"format":1,"lifecycles":[],"more":1}'},
  {given: 'with a bad day', text: JSON.stringify({format: 1, lifecycles: [{...line, ends: '2024-02-30'}]})},
  {given: 'with a bad slug', text: JSON.stringify({format: 1, lifecycles: [{...line, slug: '../x'}]})},
  {
    given: 'with a long cycle',
    text: JSON.stringify({format: 1, lifecycles: [{...line, cycle: '1'.repeat(65)}]}),
  },
  {given: 'deep', text: `{"format":1,"lifecycles":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`},
])('bytes that are $given are refused', ({text}) => {
  expect(decodeLifecycle(encodeText(text))).toBeUndefined();
});

test('too many bytes are refused unread', () => {
  expect(decodeLifecycle(new Uint8Array(MAX_LIFECYCLE_BYTES + 1))).toBeUndefined();
});

test('whatever bytes come, it answers', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
      expect(decodeLifecycle(bytes)).toBeUndefined();
    }),
  );
});
