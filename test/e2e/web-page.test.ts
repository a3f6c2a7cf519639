import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, beforeAll, expect, test} from 'vitest';

import type {Browser} from './harness/browser.ts';
import {openChromium} from './harness/chromium.ts';
import {type Companion, startCompanion} from './harness/companion.ts';
import {openFirefox} from './harness/firefox.ts';

/** A page of a development server on this very machine: no browser restricts it, only the front door does (A4). */
let site: Server;
let origin: string;
let companion: Companion;
let port: number;
const state = mkdtempSync(join(tmpdir(), 'plimsoll-e2e-'));

beforeAll(async () => {
  site = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<title>evil</title>'),
  );
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address = site.address();
  if (typeof address !== 'object' || address === null) throw new Error('the site has no port');
  origin = `http://127.0.0.1:${address.port}`;
  companion = await startCompanion(state);
  port = Number((await companion.process.ready)['port']);
});

afterAll(async () => {
  await companion?.process.stop();
  site?.close();
  rmSync(state, {recursive: true, force: true});
});

/** Everything a page can try; answers what got through. */
function attack(): string {
  return `(async () => {
    const through = [];
    const socket = (url, protocol) => new Promise((resolve) => {
      const ws = new WebSocket(url, protocol);
      ws.onopen = () => resolve(url + ' opened');
      ws.onclose = ws.onerror = () => resolve(undefined);
      setTimeout(() => resolve(undefined), 3000);
    });
    for (const host of ['127.0.0.1', 'localhost', '0.0.0.0']) {
      through.push(await socket('ws://' + host + ':${port}/v1', 'companion.v1').catch(() => undefined));
      through.push(await fetch('http://' + host + ':${port}/v1').then((answer) => 'read ' + answer.status, () => undefined));
    }
    return through.filter(Boolean);
  })()`;
}

test.for([
  ['chromium', openChromium],
  ['firefox', openFirefox],
] as const)('no page in %s gets through the front door', async ([, open]) => {
  const browser: Browser = await open();
  try {
    const tab = await browser.newTab();
    await tab.goto(origin);
    await tab.until(`document.title === 'evil'`);

    expect(await tab.evaluate(attack())).toEqual([]);
    expect(await companion.ask('clients')).toEqual({clients: []});
  } finally {
    await browser.close();
  }
});
