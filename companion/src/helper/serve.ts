import {createServer, type Server, type Socket} from 'node:net';

import {HELPER_FACTS, type HelperAnswer, type HelperFact} from '../system/helper-answer.ts';

/** A word of the enumeration and a line feed. */
const MAX_REQUEST = 32;
const MAX_CONNECTIONS = 8;

export interface ServeOptions {
  /** The socket systemd hands over (`{fd: 3}`), or a path. */
  readonly listen: {readonly fd: number} | {readonly path: string};
  readonly answer: (fact: HelperFact) => Promise<HelperAnswer>;
  readonly times?: Partial<typeof TIMES>;
}

/** Milliseconds: without a caller until the end; for a caller to ask and to take the answer; for the rate. */
const TIMES = {idle: 30_000, patience: 5_000, window: 10_000};
/** Answers in a window, for all callers together. */
const MAX_ANSWERS = 40;

/**
 * Answers one request a connection: one word of at most 32 bytes, one line of JSON back. Who says anything else, too much,
 * too slowly or too often gets `{"error": …}` or nothing. Resolves when nobody has asked for a while.
 */
export function serve(options: ServeOptions): Promise<void> {
  const times = {...TIMES, ...options.times};
  const server = createServer({allowHalfOpen: true});
  server.maxConnections = MAX_CONNECTIONS;
  const idle = idleTimer(server, times.idle);
  const ask = shared(options.answer);
  const allowed = rate(times.window);
  server.on('connection', (socket) => {
    idle.enter();
    socket.once('close', () => idle.leave());
    // Whoever called has gone: nothing is left to tell.
    socket.on('error', () => socket.destroy());
    setTimeout(() => socket.destroy(), times.patience + TIMES.patience).unref();
    void converse(socket, {ask, allowed, patience: times.patience});
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('close', resolve);
    server.listen(options.listen);
  });
}

interface Desk {
  readonly ask: (fact: HelperFact) => Promise<string>;
  readonly allowed: () => boolean;
  readonly patience: number;
}

async function converse(socket: Socket, {ask, allowed, patience}: Desk): Promise<void> {
  const request = await readRequest(socket, patience);
  if (request === undefined) {
    socket.destroy();
    return;
  }
  const fact = HELPER_FACTS.find((word) => `${word}\n` === request);
  const answer = fact === undefined ? refusal('no-such-fact') : allowed() ? await ask(fact) : refusal('busy');
  socket.end(`${answer}\n`, () => socket.destroySoon());
}

/** What was sent up to its line feed, or all of it when that is no request; undefined: too slow, or gone. */
function readRequest(socket: Socket, patience: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const timer = setTimeout(() => end(undefined), patience);
    function end(request: string | undefined): void {
      clearTimeout(timer);
      // What else comes is left in the kernel's buffer.
      socket.pause();
      resolve(request);
    }
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('\n') || text.length > MAX_REQUEST) end(text);
    });
    socket.once('end', () => end(undefined));
    socket.once('close', () => end(undefined));
  });
}

/** Who asks for the same while it is being looked at gets the same answer. */
function shared(answer: ServeOptions['answer']): Desk['ask'] {
  const going = new Map<HelperFact, Promise<string>>();
  async function look(fact: HelperFact): Promise<string> {
    try {
      return JSON.stringify(await answer(fact));
    } catch {
      return refusal('failed');
    } finally {
      going.delete(fact);
    }
  }
  return (fact) => {
    const there = going.get(fact) ?? look(fact);
    going.set(fact, there);
    return there;
  };
}

function rate(windowMs: number): () => boolean {
  let since = 0;
  let given = 0;
  return () => {
    const now = performance.now();
    if (now - since > windowMs) {
      since = now;
      given = 0;
    }
    given += 1;
    return given <= MAX_ANSWERS;
  };
}

function refusal(error: 'no-such-fact' | 'busy' | 'failed'): string {
  return JSON.stringify({error});
}

/** Closes the server when nobody has been there for a while; systemd starts it again for the next caller. */
function idleTimer(server: Server, ms: number): {enter(): void; leave(): void} {
  let inside = 0;
  let timer = setTimeout(() => server.close(), ms);
  return {
    enter() {
      inside += 1;
      clearTimeout(timer);
    },
    leave() {
      inside -= 1;
      if (inside > 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => server.close(), ms);
    },
  };
}
