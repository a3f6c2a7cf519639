import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';

import {afterEach, expect, test} from 'vitest';

import {createHttp, type HttpAnswer} from './http.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const made = createServer(handler);
  server = made;
  await new Promise<void>((done) => {
    made.listen(0, '127.0.0.1', done);
  });
  const address = made.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

async function textOf(answer: HttpAnswer): Promise<string> {
  if (!answer.ok) return answer.error;
  const parts: Uint8Array[] = [];
  for await (const part of answer.body) parts.push(part);
  return Buffer.concat(parts).toString();
}

const http = createHttp({silenceMs: 300});

test('gets what is there, uncompressed, with its headers', async () => {
  const base = await serve((request, response) =>
    response.writeHead(200, {etag: '"1"'}).end(request.headers['accept-encoding']),
  );

  const answer = await http.get(`${base}/file`);

  expect(answer.ok && [answer.status, answer.header('etag'), answer.header('nothing')]).toEqual([
    200,
    '"1"',
    undefined,
  ]);
  expect(await textOf(answer)).toBe('identity');
});

test.for([
  ['http://example.org/'],
  ['http://127.0.0.1.example.org/'],
  ['http://user:word@127.0.0.1/'],
  ['file:///etc/passwd'],
  ['ftp://127.0.0.1/'],
  ['not an address'],
])('refuses %s', async ([url = '']) => {
  expect(await http.get(url)).toEqual({
    ok: false,
    error: 'refused-address',
    message: 'only https, or http to this machine itself, is allowed',
  });
});

test.for([
  {given: 'elsewhere without https', location: 'http://example.org/', error: 'refused-address'},
  {given: 'a file', location: 'file:///etc/passwd', error: 'refused-address'},
  {given: 'itself, for ever', location: '/again', error: 'too-many-redirects'},
])('a redirect to $given is $error', async ({location, error}) => {
  const base = await serve((_request, response) => response.writeHead(302, {location}).end());

  expect(await http.get(base)).toMatchObject({ok: false, error});
});

test('follows a redirect within the machine', async () => {
  const base = await serve((request, response) => {
    if (request.url === '/new') response.end('here');
    else response.writeHead(301, {location: '/new'}).end();
  });

  expect(await textOf(await http.get(`${base}/old`))).toBe('here');
});

test('a server that says nothing is left', async () => {
  const base = await serve(() => undefined);

  expect(await http.get(base)).toEqual({ok: false, error: 'unreachable', message: 'no answer in time'});
});

test('a server that falls silent is left', async () => {
  const base = await serve((_request, response) => response.writeHead(200).write('part'));

  await expect(http.get(base).then(textOf)).rejects.toThrow('the server fell silent');
});

test('nobody there is told as such', async () => {
  const base = await serve(() => undefined);
  await new Promise((done) => {
    server?.close(done);
  });

  expect(await http.get(base)).toMatchObject({
    ok: false,
    error: 'unreachable',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});

test('it can be cancelled', async () => {
  const base = await serve(() => undefined);

  expect(await http.get(base, {signal: AbortSignal.timeout(50)})).toEqual({
    ok: false,
    error: 'cancelled',
    message: 'cancelled',
  });
});
