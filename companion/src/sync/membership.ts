import {Disclosure} from '@plimsoll/shared/report';
import * as v from 'valibot';

import type {SettingsStore} from '../state/index.ts';

/** The portal this device belongs to, as the device remembers it. `portalKey`: raw Ed25519, base64url, pinned at enrolment. */
export const Membership = v.strictObject({
  origin: v.string(),
  organisation: v.string(),
  deviceId: v.pipe(v.string(), v.uuid()),
  portalKey: v.string(),
  state: v.picklist(['pending', 'active', 'revoked']),
  challenge: v.nullable(v.string()),
  /** Digest of the snapshot the portal has signed for; deltas build on it. */
  digest: v.nullable(v.string()),
  acknowledgedSeq: v.number(),
  acknowledgedAt: v.nullable(v.string()),
  problem: v.optional(v.string()),
});
export type Membership = v.InferOutput<typeof Membership>;

/** What sync keeps in the settings. */
export interface SyncSettings {
  membership(): Membership | undefined;
  setMembership(membership: Membership | undefined): void;
  disclosure(): Disclosure;
  setDisclosure(level: Disclosure): void;
  /** True when the companion itself carries its reports, without a browser. */
  carriesItself(): boolean;
  setCarriesItself(itself: boolean): void;
}

/** Typed settings over the store; what does not fit the schema counts as absent. */
export function syncSettings(store: SettingsStore): SyncSettings {
  return {
    membership() {
      const read = v.safeParse(Membership, store.get('portal'));
      return read.success ? read.output : undefined;
    },
    setMembership: (membership) => store.set('portal', membership),
    disclosure() {
      const read = v.safeParse(Disclosure, store.get('disclosure'));
      return read.success ? read.output : 'inventory';
    },
    setDisclosure: (level) => store.set('disclosure', level),
    carriesItself: () => store.get('courier') === 'self',
    setCarriesItself: (itself) => store.set('courier', itself ? 'self' : undefined),
  };
}
