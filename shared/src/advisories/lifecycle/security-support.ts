import {dayNumber} from '../day.ts';

/** A source package whose security support ends before its release's, or is limited. */
export interface SupportNote {
  /** Source package; with `prefix`, the beginning of names. */
  readonly source: string;
  readonly prefix: boolean;
  /** Last day of support. */
  readonly ended?: string;
  /** Last version that had support; absent where the list says 0: none had. */
  readonly lastVersion?: string;
  /** Why it ended, in the list's words. */
  readonly note?: string;
  /** Support goes on, but only so far; in the list's words. */
  readonly limited?: string;
}

/** Notes of a list, and how many lines could not be read. */
export interface SupportNotes {
  readonly notes: readonly SupportNote[];
  readonly skipped: number;
}

/**
 * Reads `security-support-ended.debN` (name, last version, day, text) or `security-support-limited` (name, text) of
 * debian-security-support; the columns tell which. Names may end in `.*`.
 */
export function readSecuritySupport(text: string): SupportNotes {
  const notes: SupportNote[] = [];
  let skipped = 0;
  for (const raw of text.slice(0, MAX_TEXT).split('\n')) {
    const line = raw.slice(0, MAX_LINE).trim();
    if (line === '' || line.startsWith('#')) continue;
    const note = readNote(line);
    if (note) notes.push(note);
    else skipped += 1;
  }
  return {notes, skipped};
}

/**
 * What the notes say about a source package on a day: that support has ended (the fix state is then `end-of-life`),
 * or that it is limited. An end that is still to come says nothing yet.
 */
export function supportOfSource(
  notes: readonly SupportNote[],
  source: string,
  at: string,
): SupportNote | undefined {
  const today = dayNumber(at);
  const about = notes.filter((note) =>
    note.prefix ? source.startsWith(note.source) : source === note.source,
  );
  const ended = about.find(({ended: day}) => {
    const number = day === undefined ? undefined : dayNumber(day);
    return number !== undefined && today !== undefined && number < today;
  });
  return ended ?? about.find(({ended: day}) => day === undefined);
}

const MAX_TEXT = 1024 * 1024;
const MAX_LINE = 2048;
const NAMED = /^(?<name>[A-Za-z0-9][A-Za-z0-9+._-]{0,127})(?<prefix>\.\*)?[ \t]+(?<rest>\S.*)$/;
const ENDED =
  /^(?<version>\d[A-Za-z0-9.+:~-]{0,127})[ \t]+(?<day>\d{4}-\d{2}-\d{2})(?:[ \t]+(?<text>\S.*))?$/;

function readNote(line: string): SupportNote | undefined {
  const {name, prefix, rest} = NAMED.exec(line)?.groups ?? {};
  if (name === undefined || rest === undefined) return undefined;
  const about = {source: name, prefix: prefix !== undefined};
  const {version, day, text} = ENDED.exec(rest)?.groups ?? {};
  if (version === undefined || day === undefined) return {...about, limited: rest};
  if (dayNumber(day) === undefined) return undefined;
  return {
    ...about,
    ended: day,
    ...(version !== '0' && {lastVersion: version}),
    ...(text !== undefined && {note: text}),
  };
}
