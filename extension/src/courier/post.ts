import {retryAfterSeconds} from './retry-after.ts';

/** What a portal answered; `undefined` stands for: not reached. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfterSeconds?: number;
}

/** Posts bytes as they are; undefined when the portal could not be reached. */
export type Post = (
  url: string,
  contentType: string,
  body: Uint8Array<ArrayBuffer>,
) => Promise<Answer | undefined>;

/** Longest answer carried back, in characters: the protocol's own limit. */
const MAX_ANSWER = 65_536;

/** As much of the body as may be carried back; the rest is never read. */
async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < MAX_ANSWER) {
    const part = await reader.read();
    if (part.done) break;
    text += decoder.decode(part.value, {stream: true});
  }
  await reader.cancel();
  return text;
}

/** The real thing: no cookies, no referrer, no redirects, one minute at most. */
export async function post(
  url: string,
  contentType: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {'content-type': contentType},
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(60_000),
    });
    const text = (await readText(response)).slice(0, MAX_ANSWER);
    const wait = retryAfterSeconds(response.headers.get('retry-after'), Date.now());
    return {
      status: response.status,
      body: text,
      ...(wait === undefined ? {} : {retryAfterSeconds: wait}),
    };
  } catch {
    // Offline, refused, timed out: fetch says no more than that.
    return undefined;
  }
}
