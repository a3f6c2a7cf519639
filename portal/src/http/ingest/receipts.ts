import {CERTIFICATE_TYP, type DeviceCertificate, RECEIPT_TYP, type Receipt} from '@plimsoll/shared/report';
import {CompactSign} from 'jose';

import type {Held} from '../../db/reports.ts';
import type {Challenges} from './challenge.ts';
import type {PortalKey} from './keys.ts';

/** Signs what the portal tells a device, so that no relay can speak for it. */
export interface Signer {
  receipt(deviceId: string, held: Held, now: Date): Promise<string>;
  certificate(certificate: DeviceCertificate): Promise<string>;
}

interface SignerParts {
  readonly key: PortalKey;
  readonly challenges: Challenges;
  readonly origin: () => string;
}

/** The portal's signer. */
export function createSigner({key, challenges, origin}: SignerParts): Signer {
  function sign(typ: string, payload: Receipt | DeviceCertificate): Promise<string> {
    return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({alg: 'Ed25519', typ, kid: key.kid})
      .sign(key.privateKey);
  }
  return {
    receipt: (deviceId, held, now) =>
      sign(RECEIPT_TYP, {
        v: 1,
        deviceId,
        aud: origin(),
        ...held,
        challenge: challenges.issue(now),
        receivedAt: now.toISOString(),
      }),
    certificate: (certificate) => sign(CERTIFICATE_TYP, certificate),
  };
}
