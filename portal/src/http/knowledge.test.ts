import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, beforeAll, expect, test} from 'vitest';

import {knowledgeRoutes} from './knowledge.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
  writeFileSync(join(folder, 'index.json'), '{"signed":"…"}');
  writeFileSync(join(folder, 'Debian~12.cves.0123456789abcdef.zst'), 'packed');
  writeFileSync(join(folder, 'signing-key.pem'), 'secret');
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function ask(path: string, headers: Record<string, string> = {}): Response | Promise<Response> {
  return knowledgeRoutes(folder).request(path, {headers});
}

test('serves what was built, the index fresh and the rest for ever', async () => {
  const index = await ask('/knowledge/index.json');
  expect([index.status, await index.text(), index.headers.get('cache-control')]).toEqual([
    200,
    '{"signed":"…"}',
    'no-cache',
  ]);
  const slice = await ask('/knowledge/Debian~12.cves.0123456789abcdef.zst');
  expect([slice.status, await slice.text(), slice.headers.get('content-length')]).toEqual([
    200,
    'packed',
    '6',
  ]);
  expect(slice.headers.get('cache-control')).toContain('immutable');

  const again = await ask('/knowledge/index.json', {'if-none-match': index.headers.get('etag') ?? ''});
  expect(again.status).toBe(304);
});

test.for([
  ['/knowledge/signing-key.pem'],
  ['/knowledge/..%2Findex.json'],
  ['/knowledge/.zst'],
  ['/knowledge/missing.zst'],
  ['/knowledge/'],
  [`/knowledge/${'a'.repeat(300)}.zst`],
])('%s is not there', async ([path = '']) => {
  expect((await ask(path)).status).toBe(404);
});
