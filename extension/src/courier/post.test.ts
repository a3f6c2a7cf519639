import {afterEach, expect, test, vi} from 'vitest';

import {post} from './post.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('an answer without end is read no further than it may be long', async () => {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(97));
      if (sent > 100 * 65_536) controller.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(stream, {status: 200}));

  const answer = await post('https://portal.example/x', 'x/y', new Uint8Array());

  expect([answer?.status, answer?.body.length]).toEqual([200, 65_536]);
  expect(sent).toBeLessThan(5 * 65_536);
});

test('an answer without a body is empty', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, {status: 204, headers: {'retry-after': '7'}}));

  expect(await post('https://portal.example/x', 'x/y', new Uint8Array())).toEqual({
    status: 204,
    body: '',
    retryAfterSeconds: 7,
  });
});
