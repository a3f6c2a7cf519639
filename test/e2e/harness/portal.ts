import {chmodSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {type Running, run} from './process.ts';

const MAIN = new URL('../../../portal/src/main.ts', import.meta.url).pathname;

/** The real portal in a process of its own, so that it can be killed, with its embedded database. */
export interface PortalProcess {
  readonly origin: string;
  /** Asks as the administrator's browser would. */
  ask<T>(path: string, body?: object): Promise<T>;
  token(): Promise<string>;
  kill(): Promise<void>;
  start(): Promise<void>;
  end(): Promise<void>;
}

const PORT = 18_431;

/** Starts it, and makes the first account by the token it prints. */
export async function openPortal(): Promise<PortalProcess> {
  // Below /var/tmp: the embedded database runs as another user when root starts the tests.
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-portal-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'data'));
  const origin = `http://127.0.0.1:${PORT}`;
  let process: Running;
  let cookie = '';

  async function start(): Promise<void> {
    process = run([MAIN, '--data', join(folder, 'data'), '--port', String(PORT)]);
    await process.ready;
  }
  async function ask<T>(path: string, body?: object): Promise<T> {
    const answer = await fetch(`${origin}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {origin, 'x-plimsoll': '1', cookie, ...(body ? {'content-type': 'application/json'} : {})},
      ...(body ? {body: JSON.stringify(body)} : {}),
    });
    const given = answer.headers.get('set-cookie');
    if (given) cookie = given.split(';')[0] ?? '';
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  await start();
  const setup = await setupToken();
  await ask('/auth/setup', {token: setup, name: 'admin@example.org', password: 'correct horse battery'});
  return {
    origin,
    ask,
    token: async () =>
      (await ask<{secret: string}>('/admin/enrolment-tokens', {group: 'Test', maxUses: 5})).secret,
    kill: () => process.stop('SIGKILL'),
    start,
    async end() {
      await process.stop();
      rmSync(folder, {recursive: true, force: true, maxRetries: 5});
    },
  };

  async function setupToken(): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const line = process.said.find((text) => text.includes('/setup#'));
      if (line) return line.split('#')[1] ?? '';
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the portal gave no setup token:\n${process.said.join('\n')}`);
  }
}
