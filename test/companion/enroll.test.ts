import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';

import {afterAll, beforeAll, expect, test} from 'vitest';

import {openPortal, type PortalProcess} from '../e2e/harness/portal.ts';

/*
 * A device without a browser: the real command line, companion and portal. The companion carries its reports itself.
 */
const BIN = fileURLToPath(new URL('../../companion/bin/plimsoll.js', import.meta.url));
const PATIENCE = {timeout: 90_000, interval: 200};

let folder: string;
let portal: PortalProcess;
let pid: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-enroll-'));
  portal = await openPortal();
  const [, started] = await plimsoll('start', '--detach', '--port', '0');
  pid = (started as {pid: number}).pid;
}, 120_000);

afterAll(async () => {
  process.kill(pid, 'SIGTERM');
  await portal.end();
  rmSync(folder, {recursive: true, force: true, maxRetries: 10});
}, 60_000);

/** Runs a command with `--json`: its exit code, and what it prints. */
async function plimsoll(...args: readonly string[]): Promise<readonly [code: number, said: unknown]> {
  const child = spawn(process.execPath, [BIN, ...args, '--json', '--state', join(folder, 'state')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [[code], out] = await Promise.all([once(child, 'close'), text(child.stdout)]);
  return [code, JSON.parse(out)];
}

test.skipIf(process.platform !== 'linux')(
  'a device joins by the command line, carries its reports itself, and leaves',
  {timeout: 240_000},
  async () => {
    const {origin} = portal;
    const wish = ['enroll', '--portal', origin, '--token'];
    expect(await plimsoll(...wish, 'x'.repeat(43))).toEqual([4, {error: 'refused', status: 401}]);
    expect(await plimsoll('enroll')).toMatchObject([0, {state: 'none', origin: null}]);

    expect(await plimsoll(...wish, await portal.token())).toMatchObject([0, {state: 'active', origin}]);
    await expect
      .poll(() => plimsoll('enroll'), PATIENCE)
      .toMatchObject([0, {state: 'active', acknowledgedSeq: expect.toSatisfy((seq) => seq > 0)}]);
    const {devices} = await portal.ask<{devices: readonly {state: string; exposure: number}[]}>(
      '/dash/devices',
    );
    expect(devices).toMatchObject([{state: 'active', exposure: expect.any(Number)}]);

    expect(await plimsoll('enroll', '--leave')).toMatchObject([0, {state: 'none'}]);
    expect(await plimsoll('enroll')).toMatchObject([0, {state: 'none', origin: null}]);
  },
);
