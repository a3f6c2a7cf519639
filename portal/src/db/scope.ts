/** Whose devices a call may see; every store call on devices takes one (security.md §9). */
export type Scope =
  | {readonly kind: 'all'}
  | {readonly kind: 'groups'; readonly groups: readonly string[]}
  | {readonly kind: 'devices'; readonly devices: readonly string[]};

/** The whole organisation: admins, jobs, ingest itself. */
export const everything: Scope = {kind: 'all'};
