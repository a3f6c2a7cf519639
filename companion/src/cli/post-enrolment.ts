import {ENROLMENT_TYP} from '@plimsoll/shared/report';

/** The portal's answer as text, or why there is none. */
export type Posted = {readonly ok: true; readonly text: string} | {readonly ok: false; readonly why: string};

const PATIENCE_MS = 30_000;
/** Limit of `enrol.finish`. */
const MAX_ANSWER = 16_384;

/** Carries the signed enrolment request to the portal, as a courier in the browser would: unread and unchanged. */
export async function postEnrolment(portal: string, request: string, signal: AbortSignal): Promise<Posted> {
  const url = new URL('/ingest/enrol', portal);
  if (!isAllowed(url)) return {ok: false, why: 'only https, or http to this machine itself'};
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: request,
      headers: {'content-type': `application/${ENROLMENT_TYP}`},
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const text = await response.text();
    if (!response.ok) return {ok: false, why: `HTTP ${response.status} ${text.slice(0, 200)}`};
    return text.length > MAX_ANSWER ? {ok: false, why: 'the answer is too long'} : {ok: true, text};
  } catch (error) {
    return {ok: false, why: error instanceof Error ? reason(error) : String(error)};
  }
}

function isAllowed({protocol, hostname}: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost'))
  );
}

/** Node says `fetch failed` and keeps the reason as the cause. */
function reason({message, cause}: Error): string {
  return cause instanceof Error ? cause.message : message;
}
