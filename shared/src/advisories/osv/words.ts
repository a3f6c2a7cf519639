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

const BEFORE = /^(?<word>[A-Za-z]{3,16}):/;
const AFTER = /\((?<word>[A-Za-z]{3,16})\)$/;

/** The word in summaries of the Red Hat family: `Important: nodejs:18 security update`, seldom `… update (Important)`. */
export function severityOfSummary(summary: string | undefined): Severity {
  const text = (summary ?? '').slice(0, 512);
  return severityOfWord((BEFORE.exec(text) ?? AFTER.exec(text))?.groups?.['word']);
}
