import type {PortalState} from '@plimsoll/shared/protocol';

import type {Outcome} from '../services.ts';
import type {Post} from '../system/post.ts';
import type {Link} from './link.ts';

/** The companion as its own courier, for devices without a paired browser. */
export interface Courier {
  /** Enrols with a portal and carries from then on. */
  enrol(portal: string, token: string): Promise<Outcome<PortalState>>;
  /** Carries what waits; `failures`: how often that has failed in a row. */
  carry(failures: number): Promise<void>;
  /** True while a report is under way. */
  readonly busy: boolean;
  stop(): void;
}

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 300_000;
const HOUR_MS = 3_600_000;

/** Calls `carry` with this number of failures after so many milliseconds; a later wish replaces an earlier one. */
export type Later = (ms: number, failures: number) => void;

/** Carries reports while the device is enrolled to carry them itself; retries with jitter, obeys Retry-After. */
export function createCourier(link: Link, post: Post, later: Later): Courier {
  let [running, again, failures] = [false, false, 0];

  async function carry(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        while (link.carriesItself() && (await carryOne()));
      } while (again);
    } finally {
      running = false;
    }
  }

  /** True when there may be another: after a refused one, which the next may mend being whole; refused again, haste would not. */
  async function carryOne(): Promise<boolean> {
    const {is, retryAfterSeconds} = await deliver(link, post);
    const next = is === 'done' || (is === 'refused' && failures === 0);
    if (next) failures = is === 'done' ? 0 : 1;
    else if (is !== 'nothing') retry(retryAfterSeconds);
    // Also without news: an unchanged device still has to be heard of now and then.
    else later(HOUR_MS, 0);
    return next;
  }

  function retry(afterSeconds: number | undefined): void {
    again = false;
    later(pauseMs(failures, afterSeconds), failures + 1);
    failures += 1;
  }
  const off = link.onEvent((event) => {
    if (event.e === 'courier') void carry();
  });
  return {
    enrol: (portal, token) => enrol(link, post, {portal, token}),
    carry(before) {
      failures = before;
      return carry();
    },
    get busy() {
      return running;
    },
    stop: off,
  };
}

/** Jitter: a portal that comes back must not meet all its devices at once. */
function pauseMs(failures: number, afterSeconds: number | undefined): number {
  if (afterSeconds !== undefined) return afterSeconds * 1000;
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) * (0.5 + Math.random() / 2);
}

interface Delivery {
  /** `refused`: it will not be carried again; `failed`: it still waits. */
  readonly is: 'done' | 'nothing' | 'refused' | 'failed';
  readonly retryAfterSeconds?: number | undefined;
}

/** Posts one report and brings the answer back, unread. */
async function deliver(link: Link, post: Post): Promise<Delivery> {
  const report = await link.next();
  if (!report) return {is: 'nothing'};
  const {portal, seq} = report;
  const content = {type: report.contentType, body: Buffer.from(report.bytes, 'base64')};
  const {status, body, retryAfterSeconds} = await post(`${portal}/ingest/reports`, content);
  const wait = retryAfterSeconds === undefined ? {} : {retryAfterSeconds};
  const before = link.state().waiting;
  await link.answer({portal, seq, status, body, ...wait});
  // What an answer is worth the link alone knows: a yes that nobody signed leaves the report where it was.
  if (link.state().waiting >= before) return {is: 'failed', retryAfterSeconds};
  return {is: status === 200 ? 'done' : 'refused', retryAfterSeconds};
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
