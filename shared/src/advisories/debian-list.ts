import type {FixState, Severity} from '../findings/index.ts';
import {isDpkgVersion} from '../versions/index.ts';
import {isCveId} from './cve-key.ts';
import {
  type DebianReading,
  type DebianReleases,
  type DebianStatement,
  isDebianSource,
  openStatement,
  readUrgency,
} from './debian-tracker.ts';

/** That an advisory brought the fix of a CVE into a release. */
export interface DebianFix {
  readonly ecosystem: string;
  readonly source: string;
  readonly id: string;
  readonly fixed: string;
  /** `DSA-5678-1`. */
  readonly link: string;
}

/** Longer lines are notes nobody reads; an entry has at most some hundred lines, an advisory some hundred CVEs. */
const MAX_LINE = 8192;
const MAX_LINES = 2000;
const MAX_CVES = 2000;
const PACKAGE =
  /^\s+(?:\[(?<codename>[a-z]{1,32})\] )?- (?<source>\S+) (?<what>\S+)(?: \((?<note>.*)\))?\s*$/;
const ENTRY = /^(?<id>CVE-\d{4}-(?:\d{4,19}|XXXX))(?: |$)/;
const ADVISORY = /^\[[^\]]{1,32}\] (?<link>D(?:SA|LA|TSA)-\d{1,6}(?:-\d{1,3})?)(?: |$)/;

const CVES = /^\s+\{(?<ids>[^}]*)\}/;

/** One package line. */
interface PackageLine {
  readonly codename: string | undefined;
  readonly source: string;
  /** A version, or a word in angle brackets. */
  readonly what: string;
  readonly urgency: Severity;
}

/**
 * Reads the security team's own list (salsa.debian.org/security-tracker-team/security-tracker, `data/CVE/list`; its
 * README describes it), the states only: a line with a version says nothing here, since fixes of DSAs and DLAs stand in
 * their lists and not in this one. A line without release holds for the releases that have none of their own.
 */
export function readCveList(text: string, releases: DebianReleases): DebianReading {
  const statements: DebianStatement[] = [];
  let skipped = 0;
  for (const {head, body} of entries(text)) {
    const id = ENTRY.exec(head)?.groups?.['id'];
    if (id === undefined) {
      skipped += 1;
      continue;
    }
    // An issue whose CVE is not assigned yet.
    if (!isCveId(id)) continue;
    for (const statement of statesOf(id, body, releases)) {
      if (statement === 'unreadable') skipped += 1;
      else statements.push(statement);
    }
  }
  return {statements, skipped};
}

/** Reads `data/DSA/list`, `data/DLA/list` or `data/DTSA/list`: which advisory fixed which CVE by which version. */
export function readAdvisoryList(
  text: string,
  releases: DebianReleases,
): {readonly fixes: readonly DebianFix[]; readonly skipped: number} {
  const fixes: DebianFix[] = [];
  let skipped = 0;
  for (const {head, body} of entries(text)) {
    const link = ADVISORY.exec(head)?.groups?.['link'];
    if (link === undefined) {
      skipped += 1;
      continue;
    }
    const named = body.flatMap((line) => CVES.exec(line)?.groups?.['ids']?.split(' ') ?? []);
    const ids = named.filter(isCveId).slice(0, MAX_CVES);
    for (const line of body.map(readLine)) {
      const ecosystem = releases.get(line?.codename ?? '');
      if (!line || ecosystem === undefined || line.what.startsWith('<')) continue;
      const {source, what: fixed} = line;
      if (isDpkgVersion(fixed)) fixes.push(...ids.map((id) => ({ecosystem, source, id, fixed, link})));
      else skipped += 1;
    }
  }
  return {fixes, skipped};
}

/** Entries: a line at the margin and the indented ones below it. The text is walked, not split: it has tens of megabytes. */
function* entries(text: string): Generator<{head: string; body: readonly string[]}> {
  let head: string | undefined;
  let body: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    start = end < 0 ? text.length : end + 1;
    if (line === '') continue;
    if (line.startsWith('\t') || line.startsWith(' ')) {
      if (line.length <= MAX_LINE && body.length < MAX_LINES) body.push(line);
      continue;
    }
    if (head !== undefined) yield {head, body};
    head = line.slice(0, MAX_LINE);
    body = [];
  }
  if (head !== undefined) yield {head, body};
}

function readLine(text: string): PackageLine | undefined {
  const {codename, source, what, note = ''} = PACKAGE.exec(text)?.groups ?? {};
  if (source === undefined || what === undefined || !isDebianSource(source)) return undefined;
  return {codename, source, what, urgency: readUrgency(note.split(';')[0] ?? '').urgency};
}

/** A line with a release holds for it; one without for those of which no line of the package speaks. */
function* statesOf(
  id: string,
  body: readonly string[],
  releases: DebianReleases,
): Generator<DebianStatement | 'unreadable'> {
  const lines = body.map(readLine).filter((line) => line !== undefined);
  const own = new Set(lines.map(({codename, source}) => `${codename ?? ''} ${source}`));
  for (const line of lines) {
    const {codename, source} = line;
    for (const [release, ecosystem] of releases) {
      if (codename === undefined ? own.has(`${release} ${source}`) : codename !== release) continue;
      const statement = stateOf(line, {ecosystem, source, id});
      if (statement !== undefined) yield statement;
    }
  }
}

const ANSWERS: ReadonlyMap<string, FixState> = new Map([
  ['<unfixed>', 'unfixed'],
  // Gone from unstable without a fix: the releases that still have it are as open as before.
  ['<removed>', 'unfixed'],
  ['<no-dsa>', 'no-dsa'],
  ['<postponed>', 'postponed'],
  ['<ignored>', 'ignored'],
  ['<end-of-life>', 'end-of-life'],
]);

function stateOf(
  {what, urgency}: PackageLine,
  key: {ecosystem: string; source: string; id: string},
): DebianStatement | 'unreadable' | undefined {
  const answer = ANSWERS.get(what);
  if (answer !== undefined) return openStatement(key, {urgency, ended: answer === 'end-of-life', answer});
  if (what === '<not-affected>') return {kind: 'not-affected', ...key};
  if (what === '<undetermined>')
    return {kind: 'undetermined', ...key, state: 'unfixed', urgency, trust: 'possible'};
  // `<itp>`: somebody intends to package it; it is in no release.
  return what === '<itp>' || isDpkgVersion(what) ? undefined : 'unreadable';
}
