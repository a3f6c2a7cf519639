import {createHash, type Hash} from 'node:crypto';
import {type FileHandle, open, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

import type {HttpAnswer} from '../system/http.ts';
import {bad, type Reading} from './outcome.ts';
import type {FetchContext, FetchedFeed, Known} from './source.ts';

/** What to fetch, and where it is kept meanwhile. */
export interface Download {
  readonly url: string;
  readonly name: string;
  /** Most bytes that are taken. */
  readonly limit: number;
  readonly known: Known | undefined;
}

const PAUSES = [1000, 4000];

type Attempt = Reading<FetchedFeed | undefined> | 'again';

/**
 * Fetches into a file; `undefined` when the server says that nothing has changed (304).
 * A connection that breaks is taken up where it broke, three attempts in all.
 */
export async function download(
  what: Download,
  context: FetchContext,
): Promise<Reading<FetchedFeed | undefined>> {
  const path = join(context.folder, `${what.name}.part`);
  const file = await open(path, 'w', 0o600);
  const state: Progress = {file, hash: createHash('sha256'), done: 0, etag: undefined, why: ''};
  let result: Attempt = 'again';
  try {
    for (const pause of [...PAUSES, 0]) {
      result = await attempt(what, context, {state, path});
      if (result !== 'again') break;
      if (context.signal.aborted) return bad('cancelled');
      if (pause > 0) await (context.pause ?? sleeper(context.signal))(pause);
    }
  } finally {
    await file.close();
  }
  const ended: Reading<FetchedFeed | undefined> =
    result === 'again' ? bad(`${what.url}: ${state.why}`) : result;
  if (!ended.ok || ended.value === undefined) await rm(path, {force: true});
  return ended;
}

/** Ends early, without complaint, when the work is cancelled. */
function sleeper(signal: AbortSignal): (ms: number) => Promise<void> {
  return (ms) => wait(ms, undefined, {signal}).catch(() => undefined);
}

interface Progress {
  readonly file: FileHandle;
  hash: Hash;
  done: number;
  etag: string | undefined;
  why: string;
}

async function attempt(
  what: Download,
  context: FetchContext,
  {state, path}: {state: Progress; path: string},
): Promise<Attempt> {
  const {signal} = context;
  const answer = await context.http.get(what.url, {headers: headersFor(what.known, state), signal});
  if (!answer.ok) return trouble(answer.error === 'unreachable', `${what.url}: ${answer.message}`, state);
  if (answer.status === 304) return end(answer, {ok: true, value: undefined});
  if (answer.status !== 200 && answer.status !== 206) {
    const passing = answer.status >= 500 || answer.status === 429;
    return end(answer, trouble(passing, `${what.url}: the server answered ${answer.status}`, state));
  }
  if (answer.status === 200) await restart(state);
  state.etag = answer.header('etag');
  try {
    const objection = await receive(answer, what, {context, state});
    if (objection !== undefined) return bad(`${what.url}: ${objection}`);
  } catch {
    return signal.aborted ? bad('cancelled') : trouble(true, 'the connection broke', state);
  }
  return {
    ok: true,
    value: {
      path,
      sha256: state.hash.digest('hex'),
      etag: state.etag,
      lastModified: answer.header('last-modified'),
      release: () => rm(path, {force: true}),
    },
  };
}

function headersFor(known: Known | undefined, state: Progress): Record<string, string> {
  // RFC 9110 §13.1.5: the rest of exactly the same bytes, or all of the new ones. Weak tags cannot promise that.
  if (state.done > 0 && state.etag?.startsWith('"')) {
    return {range: `bytes=${state.done}-`, 'if-range': state.etag};
  }
  if (known?.etag !== undefined) return {'if-none-match': known.etag};
  return known?.lastModified === undefined ? {} : {'if-modified-since': known.lastModified};
}

async function restart(state: Progress): Promise<void> {
  await state.file.truncate(0);
  state.hash = createHash('sha256');
  state.done = 0;
}

type GoodAnswer = Extract<HttpAnswer, {ok: true}>;

/** Writes the body; a sentence when it is not to be had. Rejects when the connection breaks. */
async function receive(
  answer: GoodAnswer,
  {limit}: Download,
  {context, state}: {context: FetchContext; state: Progress},
): Promise<string | undefined> {
  const length = Number(answer.header('content-length') ?? Number.NaN);
  const total = Number.isSafeInteger(length) ? state.done + length : null;
  for await (const part of answer.body) {
    if (state.done + part.length > limit) return `larger than ${limit} bytes`;
    await state.file.write(part, 0, part.length, state.done);
    state.hash.update(part);
    state.done += part.length;
    context.onBytes(state.done, total);
  }
  if (total !== null && state.done < total) throw new Error('cut off');
  return undefined;
}

async function end<T>(answer: GoodAnswer, result: T): Promise<T> {
  await answer.body.return();
  return result;
}

function trouble(passing: boolean, why: string, state: Progress): Attempt {
  state.why = why.replace(/^.*?: (?=the server)/, '');
  return passing ? 'again' : bad(why);
}
