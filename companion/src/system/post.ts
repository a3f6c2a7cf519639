/** What a server answered to a POST; status 0 when it could not be reached. */
export interface PostAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfterSeconds?: number;
}

/** The courier's way out: POST over https, or plain http to this machine itself. Never rejects, follows no redirect. */
export type Post = (url: string, content: PostContent) => Promise<PostAnswer>;

export interface PostContent {
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 30_000;
/** No answer to a report is longer; the rest is not read. */
const MAX_ANSWER = 64 * 1024;

/** The real way out. */
export function createPost(): Post {
  return async (url, {type, body, signal}) => {
    if (!isAllowed(url)) return {status: 0, body: ''};
    const limit = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body: typeof body === 'string' ? body : new Uint8Array(body),
        headers: {'content-type': type, 'user-agent': 'plimsoll'},
        redirect: 'error',
        credentials: 'omit',
        signal: signal ? AbortSignal.any([limit, signal]) : limit,
      });
      const wait = Number(answer.headers.get('retry-after') ?? Number.NaN);
      const text = await readText(answer);
      return {
        status: answer.status,
        body: text,
        ...(Number.isInteger(wait) && wait >= 0 ? {retryAfterSeconds: Math.min(wait, 86_400)} : {}),
      };
    } catch {
      return {status: 0, body: ''};
    }
  };
}

async function readText(answer: Response): Promise<string> {
  if (!answer.body) return '';
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body) {
    length += part.byteLength;
    if (length > MAX_ANSWER) break;
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function isAllowed(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
}
