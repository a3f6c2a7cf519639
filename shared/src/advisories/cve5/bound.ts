/** Longest text that is looked at as a version. */
const MAX_BOUND = 128;

const LEAD = /^(?:versions?|release|ver\.?) +/i;
const OPERATOR = /^(?:<=?|>=?|==?) */;
const PREFIX_V = /^v(?=\d)/i;
const REMARK = / *\([^()]*\)$/;
const BRANCH = /^(?<branch>\d+(?:\.\d+){0,7})\.[x*]$/i;
const DOTTED = /^\d{1,15}(?:\.\d{1,15}){0,15}$/;
const WEB = /^https?:/i;
const NOTHING =
  /^(?:|-|n\/?a|none|null|unspecified|unknown|undefined|tbd|see (?:the )?(?:references?|advisory|bulletin)|not applicable)$/i;
const FIRST = /^(?:0|\*|any|all|all versions|unspecified|n\/?a|-|)$/i;

/** A text in `versions[]` without what surrounds the version: `v`, `version `, a bare operator, a remark in brackets. */
export function bareVersion(text: string): string {
  let bare = text.slice(0, MAX_BOUND).replaceAll(/\s+/g, ' ').trim();
  bare = bare.replace(OPERATOR, '').replace(LEAD, '').replace(PREFIX_V, '');
  // Two remarks at most: `7.00 beta 4 (64-bit) (EOL)`.
  return bare.replace(REMARK, '').replace(REMARK, '').trim();
}

/** True where a lower bound says "from the first version on". */
export function isFirst(text: string): boolean {
  return FIRST.test(text.trim());
}

/** True where no version is stated at all. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

/** True for an address in place of a version. */
export function isAddress(text: string): boolean {
  return WEB.test(text.trim());
}

/** The branch of `6.1.*`, `17.x`; undefined for other texts. */
export function branchOf(text: string): string | undefined {
  return BRANCH.exec(text)?.groups?.['branch'];
}

/** The first version behind a branch: `6.1` → `6.2`; undefined when it is not dotted numbers. */
export function afterBranch(branch: string): string | undefined {
  const parts = dotted(branch);
  const last = parts?.at(-1);
  return parts === undefined || last === undefined ? undefined : [...parts.slice(0, -1), last + 1].join('.');
}

/** The numbers of a version that is nothing but dotted numbers. */
export function dotted(version: string): readonly number[] | undefined {
  return DOTTED.test(version) ? version.split('.').map(Number) : undefined;
}
