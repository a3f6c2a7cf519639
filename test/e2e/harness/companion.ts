import {connectLocal} from '../../../companion/src/server/index.ts';
import type {Result} from '../../../shared/src/protocol/index.ts';
import type {Snapshot} from '../../../shared/src/report/index.ts';
import {finish, type Running, run} from './process.ts';

const BIN = new URL('../../../companion/bin/plimsoll.js', import.meta.url).pathname;

/** The real companion on the real device, with a state folder of its own. */
export interface Companion {
  readonly process: Running;
  readonly state: string;
  /** Runs `plimsoll <args> --json` against it and parses what it prints. */
  ask<T>(...args: readonly string[]): Promise<T>;
  /** What it holds now. */
  snapshot(): Promise<Snapshot>;
  timeline(): Promise<Result<'timeline.list'>>;
  /** Opens a pairing window; the code to type, and what came of it. */
  pair(): Promise<{code: string; done: Promise<string>}>;
}

/** Starts it and waits until it serves. */
export async function startCompanion(state: string, args: readonly string[] = []): Promise<Companion> {
  const process = run([BIN, 'start', '--json', '--state', state, ...args]);
  await process.ready;
  return {
    process,
    state,
    async ask<T>(...call: readonly string[]) {
      const {out, err, code} = await finish([BIN, ...call, '--json', '--state', state]);
      if (out === '') throw new Error(`plimsoll ${call.join(' ')} ended with ${code}: ${err}`);
      return JSON.parse(out) as T;
    },
    snapshot: () => askLocal(state, 'snapshot.subscribe'),
    timeline: () => askLocal(state, 'timeline.list'),
    async pair() {
      const window = run([BIN, 'pair', '--json', '--state', state]);
      const {code} = await window.ready;
      const done = new Promise<string>((resolve) =>
        window.child.once('close', () => resolve(window.said.join('\n'))),
      );
      return {code: String(code), done};
    },
  };
}

async function askLocal<M extends 'snapshot.subscribe' | 'timeline.list'>(
  state: string,
  method: M,
): Promise<Result<M>> {
  const local = await connectLocal(state);
  if (!local.ok) throw new Error(local.message);
  try {
    const answer = await local.value.call(method, {});
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  } finally {
    local.value.close();
  }
}
