import {setTimeout as later} from 'node:timers/promises';

/** What a GET may ask for besides the address. */
export interface HttpOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** An answer with its body still to be read, or why there is none; a sentence for people in `message`. */
export type HttpAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      readonly header: (name: string) => string | undefined;
      /** Rejects when the connection breaks or stays silent too long. Must be read or returned. */
      readonly body: AsyncGenerator<Uint8Array, void, undefined>;
    }
  | {
      readonly ok: false;
      readonly error: 'refused-address' | 'too-many-redirects' | 'unreachable' | 'cancelled';
      readonly message: string;
    };

/** The companion's only door to the network: GET, over https, or plain http to this machine itself. */
export interface Http {
  get(url: string, options?: HttpOptions): Promise<HttpAnswer>;
}

const MAX_REDIRECTS = 5;

/** The real door. `silenceMs`: how long a server may say nothing, at first and between parts. */
export function createHttp({silenceMs = 30_000}: {readonly silenceMs?: number} = {}): Http {
  return {get: (url, options = {}) => follow(url, options, silenceMs)};
}

async function follow(first: string, options: HttpOptions, silenceMs: number): Promise<HttpAnswer> {
  let url = allowedUrl(first, true);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!url) return refused('only https, or http to this machine itself, is allowed');
    const answer = await ask(url, options, silenceMs);
    if (!(answer instanceof Response)) return answer;
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || answer.status === 304 || location === null) {
      return readable(answer, silenceMs);
    }
    await answer.body?.cancel();
    // From outside nobody may send us to this machine itself.
    url = allowedUrl(new URL(location, url).href, isLoopback(url));
  }
  return {ok: false, error: 'too-many-redirects', message: `more than ${MAX_REDIRECTS} redirects`};
}

async function ask(url: URL, options: HttpOptions, silenceMs: number): Promise<Response | HttpAnswer> {
  const silence = AbortSignal.timeout(silenceMs);
  const early = new AbortController();
  // The silence limit is for the head only; the body has its own, part by part.
  function stop(): void {
    early.abort();
  }
  silence.addEventListener('abort', stop);
  try {
    const signals = options.signal ? [early.signal, options.signal] : [early.signal];
    return await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      // No transport compression: what is counted is what was sent.
      headers: {'accept-encoding': 'identity', 'user-agent': 'plimsoll', ...options.headers},
      signal: AbortSignal.any(signals),
    });
  } catch (error) {
    if (options.signal?.aborted) return {ok: false, error: 'cancelled', message: 'cancelled'};
    return {
      ok: false,
      error: 'unreachable',
      message: silence.aborted ? 'no answer in time' : reasonOf(error),
    };
  } finally {
    silence.removeEventListener('abort', stop);
  }
}

function readable(answer: Response, silenceMs: number): HttpAnswer {
  return {
    ok: true,
    status: answer.status,
    header: (name) => answer.headers.get(name) ?? undefined,
    body: readBody(answer, silenceMs),
  };
}

async function* readBody(answer: Response, silenceMs: number): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = answer.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const enough = new AbortController();
      const silence = later(silenceMs, 'silence' as const, {signal: enough.signal}).catch(
        () => 'silence' as const,
      );
      const part = await Promise.race([reader.read(), silence]).finally(() => enough.abort());
      if (part === 'silence') throw new Error('the server fell silent');
      if (part.done) return;
      yield part.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function allowedUrl(text: string, loopback: boolean): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  if (isLoopback(url))
    return loopback && (url.protocol === 'http:' || url.protocol === 'https:') ? url : undefined;
  return url.protocol === 'https:' ? url : undefined;
}

function isLoopback(url: URL): boolean {
  return (
    url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(url.hostname)
  );
}

function refused(message: string): HttpAnswer {
  return {ok: false, error: 'refused-address', message};
}

/** undici says "fetch failed" and keeps the reason in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown trouble';
  const {cause} = error;
  return cause instanceof Error
    ? cause.message || String('code' in cause ? cause.code : cause.name)
    : error.message;
}
