import {PATH, SUBPROTOCOL} from '@plimsoll/shared/channel';

import {frame, longHead} from './raw.ts';

/** One attack on the front door and what must come of it (security.md §15 A, B, C). */
export interface Attack {
  readonly id: string;
  readonly what: string;
  readonly send: readonly (string | Buffer)[];
  /** WebSocket frames sent at once behind it. */
  readonly after?: readonly Buffer[];
  /** HTTP status, close code of the WebSocket, or `closed` without a word. */
  readonly expect: number | 'closed';
}

type Line = readonly [name: string, value: string];

/** The whole table for a daemon on `port` that takes `origin`. About ten of them cost a handshake. */
export function attacksOn(port: number, origin: string): readonly Attack[] {
  const good: readonly Line[] = [
    ['Host', `127.0.0.1:${port}`],
    ['Origin', origin],
    ['Upgrade', 'websocket'],
    ['Connection', 'Upgrade'],
    ['Sec-WebSocket-Version', '13'],
    ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
    ['Sec-WebSocket-Protocol', SUBPROTOCOL],
  ];
  return [...hosts(port, good), ...origins(good), ...requests(port, good), ...frames(good)];
}

function hosts(port: number, good: readonly Line[]): Attack[] {
  const wrong = [
    'evil.test',
    `evil.test:${port}`,
    'localhost',
    `localhost:${port}`,
    `0.0.0.0:${port}`,
    `2130706433:${port}`,
    `[::1]:${port}`,
    `127.0.0.1:${port}.evil.test`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    '',
  ];
  return [
    ...wrong.map((host) => upgrade('A1', `Host ${host || 'empty'}`, replace(good, 'Host', host), 421)),
    upgrade('A1', 'no Host', without(good, 'Host'), 421),
    upgrade('A1', 'Host twice', [['Host', `127.0.0.1:${port}`], ...good], 421),
    upgrade('A5', 'Host of a rebound page', replace(good, 'Host', `rebind.evil.test:${port}`), 421),
  ];
}

function origins(good: readonly Line[]): Attack[] {
  const own = good.find(([name]) => name === 'Origin')?.[1] ?? '';
  const wrong = [
    'https://evil.test',
    'http://localhost:3000',
    'http://127.0.0.1',
    'null',
    'file://',
    '',
    `${own}.evil.test`,
    `${own}/`,
    `x${own}`,
    own.toUpperCase(),
    `chrome-extension://${'p'.repeat(32)}`,
    'moz-extension://12345678-1234-1234-8234-123456789abc',
    'moz-extension://12345678-1234-4234-8234-123456789abc.evil.test',
    'moz-extension://12345678-1234-4234-8234-123456789ABC',
  ];
  return [
    ...wrong.map((origin) =>
      upgrade('A2', `Origin ${origin || 'empty'}`, replace(good, 'Origin', origin), 403),
    ),
    upgrade('A2', 'no Origin', without(good, 'Origin'), 403),
    upgrade('A2', 'Origin twice', [['origin', own], ...good], 403),
  ];
}

function requests(port: number, good: readonly Line[]): Attack[] {
  const plain = ['GET', 'POST', 'PUT', 'OPTIONS', 'HEAD', 'DELETE'].map((method): Attack => {
    const head = `${method} ${PATH} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: https://evil.test\r\n`;
    const preflight = 'Access-Control-Request-Private-Network: true\r\nContent-Length: 0\r\n\r\n';
    return {id: 'A3', what: `${method} without an upgrade`, send: [head + preflight], expect: 404};
  });
  const strange: Attack[] = [
    {id: 'A8', what: 'HTTP/2 preface', send: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], expect: 'closed'},
    {
      id: 'A8',
      what: 'TLS ClientHello',
      send: [Buffer.from('160301002a010000260303', 'hex')],
      expect: 'closed',
    },
    {id: 'A8', what: 'SMTP', send: ['EHLO evil.test\r\nQUIT\r\n'], expect: 'closed'},
    {
      id: 'A8',
      what: 'CONNECT',
      send: ['CONNECT evil.test:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
      expect: 'closed',
    },
    {
      id: 'A8',
      what: '9 KB of headers',
      send: [`GET / HTTP/1.1\r\nX: ${'x'.repeat(9216)}\r\n\r\n`],
      expect: 'closed',
    },
  ];
  return [
    ...plain,
    ...strange,
    upgrade('B10', 'another protocol', replace(good, 'Sec-WebSocket-Protocol', 'companion.v0'), 404),
    upgrade('B10', 'no protocol', without(good, 'Sec-WebSocket-Protocol'), 404),
    {
      id: 'B10',
      what: 'another path',
      send: upgrade('', '', good, 404).send.map((text) => String(text).replace(PATH, '/v2')),
      expect: 404,
    },
    upgrade('A8', 'upgrade to h2c', replace(good, 'Upgrade', 'h2c'), 404),
    upgrade('C3', 'an old WebSocket version', replace(good, 'Sec-WebSocket-Version', '7'), 400),
  ];
}

/** Behind the upgrade, with a forged origin and no key. */
function frames(good: readonly Line[]): Attack[] {
  const deflate: readonly Line[] = [...good, ['Sec-WebSocket-Extensions', 'permessage-deflate']];
  const small = Buffer.from('x');
  const fragments = Array.from({length: 40}, (_, index) => frame(index === 0 ? 0x02 : 0x00, small));
  const empties = Array.from({length: 40}, (_, index) => frame(index === 0 ? 0x02 : 0x00, Buffer.alloc(0)));
  return [
    {...upgrade('B2', 'a connect without a key', good, 4401), after: [frame(0x82, Buffer.alloc(97, 1))]},
    {...upgrade('B10', 'an unknown mode', good, 4401), after: [frame(0x82, Buffer.of(9))]},
    {...upgrade('B5', 'a pairing nobody asked for', good, 4403), after: [frame(0x82, Buffer.of(2))]},
    {...upgrade('C1', 'a frame of 2^40 bytes', good, 1009), after: [longHead(0x82, 0x80, 2 ** 40)]},
    {...upgrade('C1', 'a frame of 70 kB', good, 1009), after: [frame(0x82, Buffer.alloc(70_000))]},
    {...upgrade('C2', 'a flood of fragments', good, 1008), after: fragments},
    {...upgrade('C2', 'a flood of empty fragments', good, 1008), after: empties},
    {...upgrade('C3', 'text', good, 1003), after: [frame(0x81, small)]},
    {...upgrade('C3', 'text that is not UTF-8', good, 1007), after: [frame(0x81, Buffer.of(0xff))]},
    {...upgrade('C3', 'an unmasked frame', good, 1002), after: [frame(0x82, small, {masked: false})]},
    {...upgrade('C3', 'a reserved opcode', good, 1002), after: [frame(0x83, small)]},
    {...upgrade('C3', 'a ping of 126 bytes', good, 1002), after: [frame(0x89, Buffer.alloc(126))]},
    {...upgrade('C3', 'close code 1005', good, 1002), after: [frame(0x88, Buffer.of(0x03, 0xed))]},
    {
      ...upgrade('C7', 'a flood of pings', good, 'closed'),
      after: Array.from({length: 100}, () => frame(0x89, small)),
    },
    {...upgrade('C4', 'compression, offered and used', deflate, 1002), after: [frame(0xc2, small)]},
  ];
}

function upgrade(id: string, what: string, lines: readonly Line[], expect: Attack['expect']): Attack {
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return {id, what, send: [`GET ${PATH} HTTP/1.1\r\n${head}\r\n`], expect};
}

function replace(lines: readonly Line[], name: string, value: string): readonly Line[] {
  return lines.map((line) => (line[0] === name ? [name, value] : line));
}

function without(lines: readonly Line[], name: string): readonly Line[] {
  return lines.filter((line) => line[0] !== name);
}
