/** Kinds of a device's own timeline that the portal makes out of its reports. */
export const DEVICE_KINDS = [
  'installed',
  'updated',
  'removed',
  'weakness-new',
  'weakness-fixed',
  'check-changed',
  'score-moved',
  'detection',
] as const;

/** The portal's own kinds, which the words shared with the device do not have. */
export const PORTAL_KINDS = [
  'first-report',
  'enrolled',
  'enrolled-again',
  'approved',
  'revoked',
  'report-gap',
  'report-fork',
  'report-rollback',
  'report-late',
  'report-refused',
  'clock-skew',
] as const;

export type EventKind = (typeof DEVICE_KINDS)[number] | (typeof PORTAL_KINDS)[number];
