import type {Software} from '../inventory/index.ts';

/** How a package counts in the coverage, and how far its matches can be believed. */
export type Standing = 'confirmed' | 'likely' | 'other-vendor' | 'unknown';

/**
 * The distribution's advisories speak of the distribution's packages. nodesource's `nodejs` or Google's
 * `kubectl` share at most a name with them, so they are not matched at all. Where nobody can tell the origin,
 * a source the advisories know is matched as likely, and one they do not know stays unknown.
 */
export function standingOf(software: Software, known: boolean): Standing {
  if (software.origin === 'other-vendor') return 'other-vendor';
  if (software.origin === 'distribution') return 'confirmed';
  return known ? 'likely' : 'unknown';
}
