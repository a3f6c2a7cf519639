import type {PortalState} from '@plimsoll/shared/protocol';

import type {Call} from '../link/index.ts';
import type {Post} from './post.ts';

export type Enrolment =
  | {readonly ok: true; readonly portal: PortalState}
  | {readonly ok: false; readonly why: 'unreachable' | 'refused' | 'busy'; readonly status: number};

interface Wish {
  /** Origin, already checked. */
  readonly portal: string;
  readonly token: string;
}

/** Carries the enrolment: the companion signs, the portal answers, the companion believes it or not. */
export async function enrol(call: Call, post: Post, {portal, token}: Wish): Promise<Enrolment> {
  const {request} = await call('enrol.begin', {portal, token});
  const answer = await post(`${portal}/ingest/enrol`, 'application/jose', new TextEncoder().encode(request));
  if (!answer) return {ok: false, why: 'unreachable', status: 0};
  if (answer.status === 429 || answer.status >= 500) return {ok: false, why: 'busy', status: answer.status};
  if (answer.status >= 300 || answer.body.length > 16_384) {
    return {ok: false, why: 'refused', status: answer.status};
  }
  return {ok: true, portal: await call('enrol.finish', {portal, answer: answer.body})};
}
