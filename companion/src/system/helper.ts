import {lstatSync} from 'node:fs';

import {codeOf} from './errors.ts';
import {type HelperAnswer, type HelperFact, type HelperReply, readHelperAnswer} from './helper-answer.ts';

/** Where systemd listens for the root helper. */
export const HELPER_PATH = '/run/plimsoll-helper.sock';

const TIMEOUT_MS = 15_000;
const MAX_ANSWER = 1024 * 1024;

/** Asks the root helper for one fact. Never rejects; nothing is said to a socket that root does not own. */
export async function askHelper(
  fact: HelperFact,
  signal?: AbortSignal,
  path: string = HELPER_PATH,
): Promise<HelperReply> {
  const stat = lstatSync(path, {throwIfNoEntry: false});
  if (!stat) return {ok: false, why: 'absent'};
  if (!stat.isSocket() || stat.uid !== 0) return {ok: false, why: 'failed'};
  const answered = await ask(path, fact, signal);
  if (!answered.ok) return {ok: false, why: answered.code === 'EACCES' ? 'refused' : 'failed'};
  const value = parse(answered.text);
  return value ? {ok: true, value} : {ok: false, why: 'failed'};
}

function parse(text: string): HelperAnswer | undefined {
  try {
    return readHelperAnswer(JSON.parse(text));
  } catch {
    return undefined;
  }
}

type Answered = {readonly ok: true; readonly text: string} | {readonly ok: false; readonly code: string};

function ask(path: string, fact: HelperFact, signal: AbortSignal | undefined): Promise<Answered> {
  // Loaded when it is needed: it brings Node's whole network with it.
  const {connect} = process.getBuiltinModule('node:net');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const socket = connect(path);
    function end(answered: Answered): void {
      signal?.removeEventListener('abort', abort);
      socket.destroy();
      resolve(answered);
    }
    function abort(): void {
      end({ok: false, code: 'ECANCELED'});
    }
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, {once: true});
    socket.setTimeout(TIMEOUT_MS, () => end({ok: false, code: 'ETIMEDOUT'}));
    socket.once('error', (error) => end({ok: false, code: codeOf(error)}));
    socket.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > MAX_ANSWER) end({ok: false, code: 'EFBIG'});
    });
    socket.once('end', () => end({ok: true, text: Buffer.concat(chunks).toString('utf8')}));
    return socket.write(`${fact}\n`);
  });
}
