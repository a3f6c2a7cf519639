import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {readLines} from './json-lines.ts';

async function lines(text: string, step: number, lineBytes = 100): Promise<unknown> {
  const found: string[] = [];
  const bytes = Buffer.from(text);
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const result = await readLines(parts(), {
    lineBytes,
    onLine: (line) => void found.push(Buffer.from(line).toString()),
  });
  return result.ok ? found : result.why;
}

test.for([
  ['a\nb\n', ['a', 'b']],
  ['a\r\nb', ['a', 'b']],
  ['\n\na\n\n', ['a']],
  ['', []],
  ['ä\nö', ['ä', 'ö']],
] as const)('%j has the lines %j', async ([text, expected]) => {
  for (const step of [1, 2, 100]) expect(await lines(text, step)).toEqual(expected);
});

test('a line without end is not gathered', async () => {
  expect(await lines('x'.repeat(101), 10)).toBe('a line has more than 100 bytes');
});

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('a\nb');
  throw new Error('unexpected end of file');
}

test('an error on the way is a reason, and so is a signal', async () => {
  const options = {lineBytes: 10, onLine: () => undefined};

  expect(await readLines(broken(), options)).toEqual({ok: false, why: 'unexpected end of file'});
  expect(await readLines(broken(), {...options, signal: AbortSignal.abort()})).toEqual({
    ok: false,
    why: 'cancelled',
  });
});

test('any text has the lines a split finds, however it comes', async () => {
  const text = fc.string({unit: fc.constantFrom('a', 'b', '\r', '\n'), maxLength: 60});
  await fc.assert(
    fc.asyncProperty(text, fc.integer({min: 1, max: 20}), async (value, step) => {
      const expected = value
        .split('\n')
        .map((line) => line.replace(/\r$/, ''))
        .filter((line) => line !== '');
      expect(await lines(value, step)).toEqual(expected);
    }),
    {numRuns: 500},
  );
});
