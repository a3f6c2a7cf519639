/** What of a database can be relied on. */
export interface Whole {
  readonly text: string;
  /** It ends in the middle of a line: what the last entry says may be half of what it should. */
  readonly cut: boolean;
}

/** Entries with an empty line between them, up to the last whole one; who writes such a file ends it with a line's end. */
export function wholeEntries(text: string): Whole {
  if (text === '' || text.endsWith('\n')) return {text, cut: false};
  const last = text.lastIndexOf('\n\n');
  return {text: last < 0 ? '' : text.slice(0, last + 1), cut: true};
}

/** What is said of a file that was cut off. */
export const CUT_OFF = 'ends in the middle of an entry';
