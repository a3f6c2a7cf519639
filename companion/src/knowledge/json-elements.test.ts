import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {readElements} from './json-elements.ts';
import type {Reading} from './outcome.ts';

interface Split {
  readonly elements: readonly string[];
  readonly result: Reading<undefined>;
}

/** Splits text that comes in parts of so many bytes. */
async function split(text: string, under?: string, step = 1): Promise<Split> {
  const elements: string[] = [];
  const bytes = Buffer.from(text);
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const result = await readElements(parts(), {
    ...(under === undefined ? {} : {under}),
    elementBytes: 1000,
    onElement: (element) => elements.push(Buffer.from(element).toString()),
  });
  return {elements, result};
}

const good = {ok: true, value: undefined} as const;

test.for([
  {
    given: 'a list',
    text: '[1, {"a": [2, 3]}, "x,]", [4]]',
    elements: ['1', ' {"a": [2, 3]}', ' "x,]"', ' [4]'],
  },
  {given: 'an object', text: '{"a": {"b": 1}, "c": [1, 2]}', elements: ['"a": {"b": 1}', ' "c": [1, 2]']},
  {given: 'an empty list', text: ' [ ] ', elements: []},
  {given: 'an empty object', text: '{}\n', elements: []},
  {given: 'escapes', text: '["\\"", "\\\\", "\\\\\\","]', elements: ['"\\""', ' "\\\\"', ' "\\\\\\","']},
  {
    given: 'a list under a key',
    under: 'v',
    text: '{"a": {"v": [9]}, "b": "v", "v" : [{"id": 1}, {"v": [2]}], "c": [3]}',
    elements: ['{"id": 1}', ' {"v": [2]}'],
  },
  {given: 'an empty list under a key', under: 'v', text: '{"a": 1, "v": []}', elements: []},
  {given: 'a second list of that key', under: 'v', text: '{"v": [1], "v": [2]}', elements: ['1']},
])('splits $given, however it comes', async ({text, under, elements}) => {
  for (const step of [1, 3, 1000]) expect(await split(text, under, step)).toEqual({elements, result: good});
});

test.for([
  {given: 'nothing', text: '', why: 'not JSON'},
  {given: 'a page', text: '<html>', why: 'not JSON'},
  {given: 'a number', text: '7', why: 'not JSON'},
  {given: 'a list that is cut', text: '[1, 2', why: 'it is cut off'},
  {given: 'a text that is cut', text: '["a', why: 'it is cut off'},
  {given: 'more after its end', text: '[1] [2]', why: 'not JSON'},
  {given: 'an end of another kind', text: '[1}', why: 'not JSON'},
  {given: 'a comma too many', text: '[1,]', why: 'not JSON'},
  {given: 'a comma before all', text: '[,1]', why: 'not JSON'},
  {given: 'a list instead of an object', text: '[1]', under: 'v', why: 'not JSON'},
  {given: 'no such key', text: '{"w": [1]}', under: 'v', why: 'it has no list v'},
  {given: 'such a key with an object', text: '{"v": {"a": [1]}}', under: 'v', why: 'it has no list v'},
  {given: 'such a key far inside', text: '{"w": {"v": [1]}}', under: 'v', why: 'it has no list v'},
  {given: 'a large element', text: `["${'x'.repeat(1000)}"]`, why: 'an element has more than 1000 bytes'},
  {given: 'a deep element', text: '['.repeat(2000), why: 'an element has more than 1000 bytes'},
])('$given: $why', async ({text, under, why}) => {
  expect((await split(text, under)).result).toEqual({ok: false, why});
  expect((await split(text, under, 100_000)).result).toEqual({ok: false, why});
});

test('what lies beside the list may be large and deep', async () => {
  const beside = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  expect(await split(`{"a": ${beside}, "v": [1]}`, 'v', 65_536)).toEqual({elements: ['1'], result: good});
});

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('[1,');
  throw new Error('unexpected end of file');
}

test('an error on the way is a reason, and so is a signal', async () => {
  const options = {elementBytes: 10, onElement: () => undefined};

  expect(await readElements(broken(), options)).toEqual({ok: false, why: 'unexpected end of file'});
  expect(await readElements(broken(), {...options, signal: AbortSignal.abort()})).toEqual({
    ok: false,
    why: 'cancelled',
  });
});

test('splits any JSON as JSON.parse reads it', async () => {
  // Elements above the limit end it; these are checked elsewhere.
  const lists = fc
    .array(fc.jsonValue(), {maxLength: 8})
    .filter((list) => JSON.stringify(list, undefined, 2).length < 900);
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.integer({min: 1, max: 40}),
      fc.constantFrom(0, 2),
      async (list, size, indent) => {
        const text = JSON.stringify(list, undefined, indent);
        const plain = await split(text, undefined, size);
        const under = await split(`{"a": ${text.length}, "list": ${text}}`, 'list', size);
        for (const {elements, result} of [plain, under]) {
          expect(result).toEqual(good);
          expect(elements.map((element): unknown => JSON.parse(element))).toEqual(JSON.parse(text));
        }
      },
    ),
  );
});

test('whatever comes, it answers alike however it is cut into parts, and takes all that is JSON', async () => {
  const text = fc.string({
    unit: fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '\\', ' ', 'a', '1'),
    maxLength: 60,
  });
  const key = fc.constantFrom('a', undefined);
  await fc.assert(
    fc.asyncProperty(text, key, async (value, under) => {
      const [whole, bytes] = [await split(value, under, 1000), await split(value, under, 1)];
      expect(bytes).toEqual(whole);
      expect(whole.result.ok || under !== undefined || !isContainer(value)).toBe(true);
    }),
    {numRuns: 2000},
  );
});

function isContainer(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
