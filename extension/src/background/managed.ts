import type {PortalState} from '@plimsoll/shared/protocol';

import {enrol, type Post} from '../courier/index.ts';
import type {Call} from '../link/index.ts';
import type {Policy} from '../policy/index.ts';

interface Parts {
  readonly call: Call;
  readonly post: Post;
  readonly policy: () => Policy;
  readonly onPortal: (portal: PortalState) => void;
  readonly now: () => number;
}

/** Does what the administrator set: enrols the device, sets what may leave it. */
export interface Managed {
  follow(portal: PortalState): Promise<void>;
}

/** A refused token is not offered again for so long, in milliseconds. */
const RETRY = 10 * 60_000;

/** Follows the policy whenever the companion is heard; a failure waits for the next time. */
export function createManaged({call, post, policy, onPortal, now}: Parts): Managed {
  let notBefore = 0;
  async function enrolNow(portal: string, token: string): Promise<PortalState | undefined> {
    if (now() < notBefore) return undefined;
    notBefore = now() + RETRY;
    const outcome = await enrol(call, post, {portal, token});
    return outcome.ok ? outcome.portal : undefined;
  }
  return {
    follow: async (portal) => {
      const {portalUrl, enrollmentToken, disclosure} = policy();
      // Before anything is sent: the first report must not say more than the administrator wants to know.
      const limited =
        disclosure !== undefined && portal.disclosure !== disclosure
          ? await call('disclosure.set', {disclosure})
          : undefined;
      if (limited) onPortal(limited);
      if (portalUrl === undefined || enrollmentToken === undefined || portal.state !== 'none') return;
      const enrolled = await enrolNow(portalUrl, enrollmentToken);
      if (enrolled) onPortal(enrolled);
    },
  };
}
