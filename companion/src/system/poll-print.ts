import {createHash} from 'node:crypto';

import type {System} from './system.ts';

/** What the system tells of by no event, and what it costs a moment to compare with before. */
export type PollPrint = 'listening' | 'mounted' | 'running';

const PRINTS: Readonly<Record<PollPrint, (system: System) => Promise<string>>> = {
  listening,
  mounted,
  running,
};

/** One text for what listens, is mounted, or runs just now; another one when that has changed. Linux. */
export async function pollPrint(system: System, names: readonly PollPrint[]): Promise<string> {
  const parts = await Promise.all(names.map((name) => PRINTS[name](system)));
  return createHash('sha256').update(parts.join('\n\n')).digest('base64');
}

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'].map((name) => `/proc/net/${name}`);
/** States of proc(5): a TCP socket that listens, a UDP one without a peer. */
const WAITING = new Set(['0A', '07']);

/** Local addresses that take connections, with their owners. Connections come and go: they are left out. */
async function listening(system: System): Promise<string> {
  const tables = await Promise.all(TABLES.map((path) => system.readText(path).catch(() => undefined)));
  return tables
    .flatMap((table) => (table ?? '').split('\n').slice(1))
    .flatMap((line) => {
      const [, local, , state, , , , uid] = line.trim().split(/\s+/);
      return state !== undefined && WAITING.has(state) ? [`${local} ${uid}`] : [];
    })
    .toSorted()
    .join('\n');
}

async function mounted(system: System): Promise<string> {
  return (await system.readText('/proc/self/mountinfo').catch(() => undefined)) ?? '';
}

/** Every program that runs, once, as far as it may be seen; one whose file was replaced says so in its name. */
async function running(system: System): Promise<string> {
  const names = (await system.list('/proc').catch(() => undefined)) ?? [];
  const pids = names.filter((name) => /^\d+$/.test(name));
  const programs = await Promise.all(
    pids.map((pid) => system.readLink(`/proc/${pid}/exe`).catch(() => undefined)),
  );
  return [...new Set(programs.map(String))].toSorted((a, b) => (a < b ? -1 : 1)).join('\n');
}
