import type {Severity} from '../../findings/index.ts';

const WORDS: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'critical'],
  // Red Hat, AlmaLinux, Rocky Linux: access.redhat.com/security/updates/classification.
  ['important', 'high'],
  ['high', 'high'],
  // GitHub writes `MODERATE`, Ubuntu `medium`.
  ['moderate', 'medium'],
  ['medium', 'medium'],
  ['low', 'low'],
  // Ubuntu: "technically a security problem, but only theoretical in nature".
  ['negligible', 'low'],
  // Debian: no security impact as shipped.
  ['unimportant', 'unimportant'],
]);

/** A publisher's word for how bad it is as a severity; `unknown` for any other word. */
export function severityOfWord(word: string | undefined): Severity {
  return word === undefined || word.length > 16 ? 'unknown' : (WORDS.get(word.toLowerCase()) ?? 'unknown');
}

/** The word advisories of the Red Hat family begin with: `Important: nodejs:18 security update`. */
export function severityOfSummary(summary: string | undefined): Severity {
  const colon = summary?.slice(0, 17).indexOf(':') ?? -1;
  return colon < 0 ? 'unknown' : severityOfWord(summary?.slice(0, colon));
}
