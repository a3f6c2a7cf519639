import {createHmac, timingSafeEqual} from 'node:crypto';

import type {PortalKey} from './keys.ts';

/** Challenges a report echoes to show that it was made lately; kept nowhere, any portal process knows its own. */
export interface Challenges {
  /** 32 letters of base64url. */
  issue(now: Date): string;
  /** True when this portal issued it within the last day. */
  isCurrent(challenge: string | null, now: Date): boolean;
}

const VALID_SECONDS = 86_400;
const TIME_BYTES = 6;
const MAC_BYTES = 18;

/** Challenges from the portal's key: the time of issue and its HMAC. */
export function createChallenges(key: PortalKey): Challenges {
  const secret = createHmac('sha256', key.privateKey.export({format: 'der', type: 'pkcs8'}))
    .update('plimsoll challenge')
    .digest();
  function mac(time: Buffer): Buffer {
    return createHmac('sha256', secret).update(time).digest().subarray(0, MAC_BYTES);
  }
  return {
    issue(now) {
      const time = Buffer.alloc(TIME_BYTES);
      time.writeUIntBE(Math.floor(now.getTime() / 1000), 0, TIME_BYTES);
      return Buffer.concat([time, mac(time)]).toString('base64url');
    },
    isCurrent(challenge, now) {
      const bytes = Buffer.from(challenge ?? '', 'base64url');
      if (bytes.length !== TIME_BYTES + MAC_BYTES) return false;
      const time = bytes.subarray(0, TIME_BYTES);
      if (!timingSafeEqual(bytes.subarray(TIME_BYTES), mac(time))) return false;
      const age = Math.floor(now.getTime() / 1000) - time.readUIntBE(0, TIME_BYTES);
      // A clock of another portal process may run a little ahead.
      return age >= -60 && age <= VALID_SECONDS;
    },
  };
}
