import type {PortalState} from '@plimsoll/shared/protocol';

import type {Outcome, PortalLink} from '../services.ts';

const NONE: PortalState = {
  state: 'none',
  origin: null,
  organisation: null,
  deviceId: null,
  disclosure: 'none',
  lastSeq: 0,
  acknowledgedSeq: 0,
  acknowledgedAt: null,
  waiting: 0,
};

/** A companion that belongs to no portal and can join none: nothing ever leaves the device. */
export function withoutPortal(): PortalLink {
  return {
    state: () => NONE,
    beginEnrolment: refused,
    finishEnrolment: refused,
    leave: refused,
    setDisclosure: refused,
    preview: async () => ({disclosure: 'none', body: null, lastSentAt: null, lastSentBody: null}),
    next: async () => null,
    answer: refused,
    onEvent: () => () => undefined,
  };
}

async function refused(): Promise<Extract<Outcome<never>, {readonly ok: false}>> {
  return {ok: false, code: 'unavailable', message: 'this companion cannot join a portal'};
}
