import {createHash} from 'node:crypto';

import {expect, test} from 'vitest';

import {CHROME_ID, CHROME_KEY} from './ids.ts';

test('the Chrome id belongs to the key', () => {
  const digest = createHash('sha256').update(Buffer.from(CHROME_KEY, 'base64')).digest('hex');
  const id = Array.from(digest.slice(0, 32), (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  expect(id.join('')).toBe(CHROME_ID);
});
