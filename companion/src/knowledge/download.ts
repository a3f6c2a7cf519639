import {createHash, type Hash} from 'node:crypto';
import {type FileHandle, open, readFile, rename, rm, stat} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';

import type {HttpAnswer} from '../system/http.ts';
import type {FetchContext} from './fetch-context.ts';
import {bad, type Reading} from './outcome.ts';

/** What to fetch, and where it is kept. */
export interface Download {
  readonly url: string;
  readonly path: string;
  /** Most bytes that are taken. */
  readonly limit: number;
  /** What was held when it was last fetched; of another address it says nothing. */
  readonly known:
    | {readonly url: string; readonly etag?: string | undefined; readonly lastModified?: string | undefined}
    | undefined;
}

/** What came; `unchanged`: the server says that what is held is still it (304); `missing`: it has none (404, 410). */
export type Downloaded =
  | 'unchanged'
  | 'missing'
  | {readonly sha256: string; readonly etag?: string | undefined; readonly lastModified?: string | undefined};

const PAUSES = [1000, 4000];

type Attempt = Reading<Downloaded> | 'again';

/**
 * Fetches into a file. A connection that breaks is taken up where it broke, three attempts in all; what is left then
 * waits beside the file (`.part`), and the next call goes on from there.
 */
export async function download(
  what: Download,
  context: Pick<FetchContext, 'http' | 'signal' | 'onBytes' | 'pause'>,
): Promise<Reading<Downloaded>> {
  const state = await resume(`${what.path}.part`);
  let result: Attempt = 'again';
  try {
    for (const pause of [...PAUSES, 0]) {
      result = await attempt(what, context, state);
      if (result !== 'again') break;
      if (context.signal.aborted) return bad('cancelled');
      if (pause > 0) await (context.pause ?? sleeper(context.signal))(pause);
    }
    if (result !== 'again' && result.ok && typeof result.value === 'object') await state.file.sync();
  } finally {
    await state.file.close();
  }
  // What is left of a broken or cancelled download waits for the next call.
  if (result === 'again') return bad(`${what.url}: ${state.why}`);
  if (context.signal.aborted) return result;
  if (result.ok && typeof result.value === 'object') await rename(state.path, what.path);
  else await rm(state.path, {force: true});
  await rm(`${state.path}.etag`, {force: true});
  return result;
}

/** Ends early, without complaint, when the work is cancelled. */
function sleeper(signal: AbortSignal): (ms: number) => Promise<void> {
  return (ms) => wait(ms, undefined, {signal}).catch(() => undefined);
}

interface Progress {
  readonly path: string;
  readonly file: FileHandle;
  hash: Hash;
  done: number;
  /** Of what was received so far; without a strong one nothing can be taken up. */
  etag: string | undefined;
  why: string;
}

/** Takes up what an earlier process left behind, when it noted of what it was a part. */
async function resume(path: string): Promise<Progress> {
  const etag = await readFile(`${path}.etag`, 'utf8').catch(() => undefined);
  const held = etag === undefined ? undefined : await stat(path).catch(() => undefined);
  const file = await open(path, held ? 'r+' : 'w+', 0o600);
  const hash = createHash('sha256');
  let done = 0;
  if (held) {
    for await (const part of file.createReadStream({start: 0, autoClose: false})) {
      hash.update(part);
      done += part.length;
    }
  }
  return {path, file, hash, done, etag, why: ''};
}

async function attempt(
  what: Download,
  context: Pick<FetchContext, 'http' | 'signal' | 'onBytes'>,
  state: Progress,
): Promise<Attempt> {
  const {signal} = context;
  const answer = await context.http.get(what.url, {headers: headersFor(what, state), signal});
  if (!answer.ok) return trouble(answer.error === 'unreachable', answer.message, {what, state});
  if (answer.status === 304) return end(answer, {ok: true, value: 'unchanged'});
  if (answer.status === 404 || answer.status === 410) return end(answer, {ok: true, value: 'missing'});
  if (answer.status === 416) await restart(state);
  if (answer.status !== 200 && answer.status !== 206) {
    const passing = answer.status >= 500 || answer.status === 429 || answer.status === 416;
    return end(answer, trouble(passing, `the server answered ${answer.status}`, {what, state}));
  }
  if (answer.status === 200) await restart(state);
  state.etag = answer.header('etag');
  await noteEtag(state);
  try {
    const objection = await receive(answer, what, {context, state});
    if (objection !== undefined) return bad(`${what.url}: ${objection}`);
  } catch {
    return signal.aborted ? bad('cancelled') : trouble(true, 'the connection broke', {what, state});
  }
  const lastModified = answer.header('last-modified');
  return {
    ok: true,
    value: {sha256: state.hash.digest('hex'), etag: short(state.etag), lastModified: short(lastModified)},
  };
}

function short(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= 256 ? text : undefined;
}

function headersFor({url, known}: Download, state: Progress): Record<string, string> {
  // RFC 9110 §13.1.5: the rest of exactly the same bytes, or all of the new ones. Weak tags cannot promise that.
  if (state.done > 0 && state.etag?.startsWith('"')) {
    return {range: `bytes=${state.done}-`, 'if-range': state.etag};
  }
  if (known?.url !== url) return {};
  if (known.etag !== undefined) return {'if-none-match': known.etag};
  return known.lastModified === undefined ? {} : {'if-modified-since': known.lastModified};
}

async function restart(state: Progress): Promise<void> {
  await state.file.truncate(0);
  state.hash = createHash('sha256');
  state.done = 0;
}

async function noteEtag({path, etag}: Progress): Promise<void> {
  if (!etag?.startsWith('"')) {
    await rm(`${path}.etag`, {force: true});
    return;
  }
  const file = await open(`${path}.etag`, 'w', 0o600);
  await file.writeFile(etag).finally(() => file.close());
}

type GoodAnswer = Extract<HttpAnswer, {ok: true}>;

/** Writes the body; a sentence when it is not to be had. Rejects when the connection breaks. */
async function receive(
  answer: GoodAnswer,
  {limit}: Download,
  {context, state}: {context: Pick<FetchContext, 'onBytes'>; state: Progress},
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

/** Remembers why; what may pass is tried again, anything else is told at once. */
function trouble(
  passing: boolean,
  why: string,
  {what, state}: {readonly what: Download; readonly state: Progress},
): Attempt {
  state.why = why;
  return passing ? 'again' : bad(`${what.url}: ${why}`);
}
