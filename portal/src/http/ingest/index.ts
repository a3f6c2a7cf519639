import {ENROLMENT_TYP, REPORT_MEDIA_TYPE} from '@plimsoll/shared/report';
import {type Context, Hono} from 'hono';

import type {AuditStore} from '../../db/audit.ts';
import type {DeviceStore} from '../../db/devices.ts';
import type {EnrolmentStore} from '../../db/enrolment.ts';
import type {EventStore} from '../../db/events.ts';
import type {ReportStore} from '../../db/reports.ts';
import {type Answer, accept, type Refusal} from './accept.ts';
import {createChallenges} from './challenge.ts';
import {enrol} from './enrol.ts';
import type {PortalKey} from './keys.ts';
import {limits} from './limits.ts';
import {createQuota, type Quota} from './quota.ts';
import {readBody} from './read-body.ts';
import {createSigner} from './receipts.ts';
import {createEnrolmentRefusals, createRefusals} from './refusals.ts';

export {openPortalKey, type PortalKey} from './keys.ts';

/** What ingest is made of; `main` constructs it. */
export interface IngestParts {
  readonly devices: DeviceStore;
  readonly enrolment: EnrolmentStore;
  readonly events: EventStore;
  readonly reports: ReportStore;
  readonly audit: AuditStore;
  readonly organisation: () => Promise<string>;
  readonly key: PortalKey;
  /** The portal's public origin: `aud` of everything signed for it. */
  readonly origin: () => string;
  readonly now: () => Date;
  /** Told after the commit of a report or an enrolment that changed a device. */
  readonly onChange: (change: {readonly deviceId: string; readonly group: string}) => void;
  /** Reports of one device at once, and refilled a second; live use sends one for each change on the device. */
  readonly reportQuota?: {readonly burst: number; readonly perSecond: number};
}

const REPORT_QUOTA = {burst: 120, perSecond: 0.5};
/** Of everybody together: a token has 256 bits, so this is for the log's sake. */
const ENROLMENT_QUOTA = {burst: 200, perSecond: 20};

/** RFC 7515 §9.2.1's, and the one that names what is inside. */
const ENROLMENT_TYPES: ReadonlySet<string> = new Set(['application/jose', `application/${ENROLMENT_TYP}`]);

const STATUS = {
  'bad-envelope': 400,
  'bad-payload': 400,
  'bad-body': 400,
  'bad-gzip': 400,
  'too-deep': 400,
  'hash-mismatch': 400,
  'digest-mismatch': 400,
  'unknown-device': 401,
  'bad-signature': 401,
  'bad-token': 401,
  revoked: 403,
  pending: 403,
  'wrong-portal': 403,
  'wrong-device': 403,
  fork: 409,
  rollback: 409,
  'need-full': 409,
  'too-large': 413,
  'too-many': 429,
} as const satisfies Record<Refusal | 'bad-token', number>;

/** `/ingest/*`: what devices send, believed for their signatures alone, so any relay may carry it. */
export function createIngest(parts: IngestParts): Hono {
  const challenges = createChallenges(parts.key);
  const signer = createSigner({...parts, challenges});
  const quota = createQuota(parts.reportQuota ?? REPORT_QUOTA);
  const enrolmentQuota = createQuota(ENROLMENT_QUOTA);
  const noteRefusal = createRefusals(parts);
  const noteEnrolment = createEnrolmentRefusals(parts);
  const app = new Hono();
  app.use('/ingest/*', async (c, next) => {
    // No cookie is ever looked at here, so any page may post; without a valid signature nothing happens.
    c.header('access-control-allow-origin', '*');
    // Browsers hide what is not named here from a courier's script.
    c.header('access-control-expose-headers', 'retry-after');
    c.header('cache-control', 'no-store');
    if (c.req.method !== 'OPTIONS') return next();
    c.header('access-control-allow-methods', 'GET, POST');
    c.header('access-control-allow-headers', 'content-type');
    c.header('access-control-max-age', '86400');
    return c.body(null, 204);
  });
  app.get('/ingest/challenge', (c) => c.json({challenge: challenges.issue(parts.now())}));
  app.post('/ingest/reports', async (c) => {
    if (c.req.header('content-type') !== REPORT_MEDIA_TYPE) return c.json({error: 'bad-media-type'}, 415);
    const message = await readBody(c.req.raw, limits.jws + 1 + limits.compressed);
    if (!message) return c.json({error: 'too-large'}, 413);
    const answer = await accept({...parts, signer, challenges, quota}, message);
    await noteRefusal(answer);
    if (answer.ok && answer.movedIn !== undefined)
      parts.onChange({deviceId: answer.device.id, group: answer.movedIn});
    return answerReport(c, answer);
  });
  app.post('/ingest/enrol', (c) =>
    postEnrolment(c, {...parts, signer, challenges, noteEnrolment}, enrolmentQuota),
  );
  return app;
}

function answerReport(c: Context, answer: Answer): Response {
  if (answer.ok) return c.json({receipt: answer.receipt});
  const {error, receipt, retryAfterSeconds} = answer;
  if (retryAfterSeconds !== undefined) c.header('retry-after', String(retryAfterSeconds));
  return c.json({error, ...(receipt !== undefined && {receipt})}, STATUS[error]);
}

type EnrolmentNeeds = IngestParts &
  Parameters<typeof enrol>[0] & {readonly noteEnrolment: (error: string) => Promise<void>};

async function postEnrolment(c: Context, parts: EnrolmentNeeds, quota: Quota): Promise<Response> {
  if (!ENROLMENT_TYPES.has(c.req.header('content-type') ?? '')) return c.json({error: 'bad-media-type'}, 415);
  const wait = quota.spend('', 1, parts.now().getTime());
  if (wait > 0) {
    c.header('retry-after', String(wait));
    return c.json({error: 'too-many'}, 429);
  }
  const message = await readBody(c.req.raw, limits.enrolment);
  if (!message) return c.json({error: 'too-large'}, 413);
  const result = await enrol(parts, message.toString('latin1'));
  const at = parts.now();
  if (!result.ok) {
    await parts.noteEnrolment(result.error);
    return c.json({error: result.error}, STATUS[result.error]);
  }
  const {answer, name, group} = result;
  const detail = {name, group, state: answer.state};
  await parts.audit.append({at, actor: 'ingest', action: 'device.enrol', subject: answer.deviceId, detail});
  parts.onChange({deviceId: answer.deviceId, group});
  return c.json(answer);
}
