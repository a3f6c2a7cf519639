import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {createSystem} from '../../companion/src/system/local.ts';
import type {System} from '../../companion/src/system/system.ts';

/*
 * Real browsers in a home folder of their own. An extension in them, which may see the others, sends what the browser itself
 * lists (`management.getAll`) to this process.
 */

/** An extension as its browser tells of it. */
export interface Told {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly enabled: boolean;
  readonly type: string;
  readonly installType: string;
  readonly permissions?: readonly string[];
  readonly hostPermissions?: readonly string[];
}

/** A home folder for one browser, and the machine with nobody but its owner. */
export interface Home {
  readonly folder: string;
  readonly system: System;
  /** Where the extension that looks sends what it sees. */
  readonly port: number;
  /** Starts a browser that writes below the home folder only. */
  start(program: string, args: readonly string[]): ChildProcess;
  /** The first list that satisfies; what came last when none does in time. */
  told(isWhole: (list: readonly Told[]) => boolean): Promise<readonly Told[]>;
  /** Ends the browsers that were started here, and takes the folder away. */
  leave(): Promise<void>;
}

/** A browser on a busy machine takes its time. */
const PATIENCE_MS = 30_000;

export async function openHome(): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-browser-'));
  const machine = createSystem();
  const started: ChildProcess[] = [];
  const lists: (readonly Told[])[] = [];
  const server = await listen((text) => lists.push(JSON.parse(text)));
  return {
    folder,
    system: {
      ...machine,
      readText: async (path) =>
        path === '/etc/passwd' ? `anna:x:1000:1000::${folder}:/bin/sh\n` : machine.readText(path),
    },
    port: (server.address() as AddressInfo).port,
    start(program, args) {
      const env = {PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C', TMPDIR: folder};
      const child = spawn(program, args, {env, stdio: 'ignore'});
      started.push(child);
      return child;
    },
    async told(isWhole) {
      const until = Date.now() + PATIENCE_MS;
      while (Date.now() < until && !lists.some(isWhole)) await pause(100);
      return lists.find(isWhole) ?? lists.at(-1) ?? [];
    },
    async leave() {
      await Promise.all(started.map(end));
      server.close();
      rmSync(folder, {recursive: true, force: true, maxRetries: 5});
    },
  };
}

async function listen(take: (text: string) => void): Promise<Server> {
  const server = createServer(async (request, response) => {
    take(Buffer.concat(await request.toArray()).toString());
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

/** Ends a browser as the system does when it shuts down, so that it writes down what it knows; after ten seconds at once. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await Promise.race([gone, pause(10_000)]);
  child.kill('SIGKILL');
  await gone;
}

/** Sends the list now and every half second: not every change has an event. */
export function watcher(port: number, more = ''): string {
  return `
const api = globalThis.browser ?? chrome;
async function tell() {
  const all = await api.management.getAll();
  ${more}
  await fetch('http://127.0.0.1:${port}/', {method: 'POST', body: JSON.stringify(all)});
}
tell();
setInterval(tell, 500);
`;
}

/** Writes an unpacked extension: its manifest and other files, by path. */
export function writeExtension(
  folder: string,
  manifest: object,
  files: Readonly<Record<string, string>> = {},
): void {
  for (const [path, text] of Object.entries({...files, 'manifest.json': JSON.stringify(manifest)})) {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
}
