import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';

/** The program without its launcher, which lets no option of Node through: not even this test's. */
const MAIN = new URL('../../companion/src/main.ts', import.meta.url).href;
const RUNNER = `const {main} = await import('${MAIN}'); process.exitCode = await main(process.argv.slice(2));`;

/** Writes down every connection the process opens and every name it looks up. */
const RECORDER = `
import {appendFileSync} from 'node:fs';
import net from 'node:net';
import dgram from 'node:dgram';
import dns from 'node:dns';
function note(what) { appendFileSync(process.env.PLIMSOLL_TEST_RECORD, what + '\\n'); }
note('recording');
const {connect} = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first] = args.flat();
  const unix = typeof first === 'string' || typeof first?.path === 'string';
  if (!unix) note('connect ' + JSON.stringify({host: first?.host, port: first?.port ?? first}));
  return connect.apply(this, args);
};
const {send} = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) { note('send'); return send.apply(this, args); };
const {lookup} = dns;
dns.lookup = function (name, ...rest) { if (net.isIP(name) === 0) note('lookup ' + name); return lookup.call(this, name, ...rest); };
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-local-'));
  mkdirSync(join(folder, 'feeds'));
  writeFileSync(join(folder, 'recorder.mjs'), RECORDER);
  writeFileSync(join(folder, 'runner.mjs'), RUNNER);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

interface Run {
  readonly record: readonly string[];
  readonly said: string;
}

/** Runs the real program until `ends` is in what it says, and asks it to end. */
async function run(args: readonly string[], ends: string): Promise<Run> {
  const record = join(folder, `record-${args[0]}`);
  const node = [`--import=${join(folder, 'recorder.mjs')}`, join(folder, 'runner.mjs')];
  const child = spawn(process.execPath, [...node, ...args, '--state', join(folder, 'state')], {
    env: {PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', PLIMSOLL_TEST_RECORD: record},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const end = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes(ends)) child.kill('SIGTERM');
    });
  }
  const limit = setTimeout(() => child.kill('SIGTERM'), 50_000);
  await end;
  clearTimeout(limit);
  return {record: readFileSync(record, 'utf8').trim().split('\n'), said};
}

test('INV-13: without a portal the companion connects to nothing', {timeout: 60_000}, async () => {
  const {record, said} = await run(['start', '--knowledge', join(folder, 'feeds')], 'Exposure');

  expect(said).toContain('Exposure');
  // Both halves, and what they start.
  expect(record.length).toBeGreaterThanOrEqual(2);
  expect(new Set(record)).toEqual(new Set(['recording']));
});

test('INV-13: with a feed it connects to that and to nothing else', {timeout: 60_000}, async () => {
  const feed = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => feed.listen(0, '127.0.0.1', resolve));
  const address = feed.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const {record} = await run(['scan', '--knowledge', `http://127.0.0.1:${port}/`], 'no such word');
  feed.close();

  expect(new Set(record)).toEqual(new Set(['recording', `connect {"host":"127.0.0.1","port":"${port}"}`]));
});
