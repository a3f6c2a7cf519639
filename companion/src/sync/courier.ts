import type {PortalState} from '@plimsoll/shared/protocol';

import type {Outcome} from '../services.ts';
import type {Post} from '../system/post.ts';
import type {Link} from './link.ts';

/** The companion as its own courier, for devices without a paired browser. */
export interface Courier {
  /** Enrols with a portal and carries from then on. */
  enrol(portal: string, token: string): Promise<Outcome<PortalState>>;
  stop(): void;
}

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 300_000;

/** Carries reports while the device is enrolled to carry them itself; retries with jitter, obeys Retry-After. */
export function createCourier(link: Link, post: Post): Courier {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  let failures = 0;

  async function carry(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    clearTimeout(timer);
    try {
      do {
        again = false;
        while (link.carriesItself() && (await carryOne()));
      } while (again);
    } finally {
      running = false;
    }
  }

  /** True when it got through and there may be another. */
  async function carryOne(): Promise<boolean> {
    const report = await link.next();
    if (!report) return false;
    const url = `${report.portal}/ingest/reports`;
    const {portal, seq} = report;
    const answer = await post(url, {type: report.contentType, body: Buffer.from(report.bytes, 'base64')});
    const {status, body, retryAfterSeconds} = answer;
    await link.answer({
      portal,
      seq,
      status,
      body,
      ...(retryAfterSeconds === undefined ? {} : {retryAfterSeconds}),
    });
    if (status === 200 || (status >= 400 && status < 429 && link.state().state === 'active')) {
      failures = 0;
      return true;
    }
    retry(retryAfterSeconds);
    return false;
  }

  function retry(afterSeconds: number | undefined): void {
    const back = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
    failures += 1;
    // Jitter: a portal that comes back must not meet all its devices at once.
    const wait = afterSeconds === undefined ? back * (0.5 + Math.random() / 2) : afterSeconds * 1000;
    timer = setTimeout(() => void carry(), wait);
    timer.unref();
  }

  const off = link.onEvent((event) => {
    if (event.e === 'courier') void carry();
  });
  void carry();
  return {
    enrol: (portal, token) => enrol(link, post, {portal, token}),
    stop() {
      off();
      clearTimeout(timer);
    },
  };
}

/** Asks the portal for membership with a token, and carries the answer back. */
async function enrol(
  link: Link,
  post: Post,
  {portal, token}: {readonly portal: string; readonly token: string},
): Promise<Outcome<PortalState>> {
  const begun = await link.beginEnrolment(portal, token);
  if (!begun.ok) return begun;
  const {origin} = new URL(portal);
  const content = {type: 'application/jose', body: begun.value.request};
  const {status, body} = await post(`${origin}/ingest/enrol`, content);
  if (status === 0) return {ok: false, code: 'unavailable', message: 'the portal cannot be reached'};
  if (status === 401) return {ok: false, code: 'refused', message: 'the portal does not accept this token'};
  if (status !== 200)
    return {ok: false, code: 'refused', message: `the portal refused the enrolment (${status})`};
  link.setCarriesItself(true);
  return link.finishEnrolment(origin, body);
}
