/** Words some sources write where they have nothing to say. */
const NOTHING = /^(?:n\/?a|none|null|unknown|undefined|untitled|test|title|\.|-)$/i;
/** What stands before a description and is told apart from it. */
const MARKS =
  /^(?:\*\* (?:DISPUTED|REJECT|RESERVED|UNSUPPORTED WHEN ASSIGNED|UNVERIFIABLE(?: WHEN ASSIGNED)?|PRODUCT NOT SUPPORTED WHEN ASSIGNED) \*\*|Rejected reason:)\s*/i;

/**
 * Text from a feed with nothing in it that could steer a terminal or turn text around, at most `limit` characters, without
 * MITRE's marks at its beginning; undefined when it says nothing.
 */
export function plainText(text: string, limit: number): string | undefined {
  const plain = text
    .slice(0, 2 * limit)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .toWellFormed()
    .trim()
    .replace(MARKS, '');
  if (plain === '' || NOTHING.test(plain)) return undefined;
  return plain.length <= limit ? plain : `${plain.slice(0, limit - 1).toWellFormed()}…`;
}

/** True for a description that says it is disputed (CVE's mark before cveTags and `disputed` tags existed). */
export function saysDisputed(description: string): boolean {
  return description.trimStart().startsWith('** DISPUTED **');
}

/** True for a description that says its CVE was rejected. */
export function saysRejected(description: string): boolean {
  return /^\s{0,8}(?:\*\* REJECT \*\*|Rejected reason:)/i.test(description);
}
