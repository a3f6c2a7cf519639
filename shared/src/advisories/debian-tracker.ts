import type {FixState, Severity} from '../findings/index.ts';
import {isDpkgVersion} from '../versions/index.ts';
import {isCveId} from './cve-key.ts';
import type {AdvisoryReading} from './reading.ts';

/** Codenames with the ecosystem they stand for: `bookworm` → `Debian:12`. */
export type DebianReleases = ReadonlyMap<string, string>;

/**
 * What Debian's security team says of one (ecosystem, source, CVE). It knows more than OSV, which is made from it: it wins.
 * `undetermined`: nobody has looked yet; as a reading it is only `possible`.
 */
export type DebianStatement =
  | ({readonly kind: 'affected' | 'undetermined'} & AdvisoryReading)
  | {
      readonly kind: 'not-affected';
      readonly ecosystem: string;
      readonly source: string;
      readonly id: string;
    };

/** Statements of a source package; `skipped` counts what could not be read. */
export interface DebianReading {
  readonly statements: readonly DebianStatement[];
  readonly skipped: number;
}

const MAX_CVES = 100_000;
const MAX_RELEASES = 64;

/**
 * Reads one source package's entry of the tracker's JSON (security-tracker.debian.org/tracker/data/json): by CVE, by
 * release. `TEMP-…` ids change as soon as a CVE is assigned and are left out; so are releases that are not asked for.
 */
export function readTracker(source: string, cves: unknown, releases: DebianReleases): DebianReading {
  if (!isDebianSource(source) || !isRecord(cves)) return {statements: [], skipped: 1};
  const statements: DebianStatement[] = [];
  let skipped = 0;
  for (const [id, issue] of Object.entries(cves).slice(0, MAX_CVES)) {
    if (id.startsWith('TEMP-')) continue;
    if (!isCveId(id) || !isRecord(issue)) {
      skipped += 1;
      continue;
    }
    // PHP's empty map is a list, and the tracker was once read through it.
    const entries = isRecord(issue['releases'])
      ? Object.entries(issue['releases']).slice(0, MAX_RELEASES)
      : [];
    for (const [codename, release] of entries) {
      const ecosystem = releases.get(codename);
      if (ecosystem === undefined) continue;
      const statement = isRecord(release) ? readRelease({ecosystem, source, id}, release) : undefined;
      if (statement) statements.push(statement);
      else skipped += 1;
    }
  }
  return {statements, skipped};
}

/** Debian policy 5.6.1, a little wider: old sources have capitals and underscores. */
export function isDebianSource(name: string): boolean {
  return name.length <= 128 && /^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(name);
}

/** What a statement is about. */
export interface DebianKey {
  readonly ecosystem: string;
  readonly source: string;
  readonly id: string;
}

function readRelease(
  key: DebianKey,
  release: Readonly<Record<string, unknown>>,
): DebianStatement | undefined {
  const {status, fixed_version: fixed, urgency: word, nodsa, nodsa_reason: reason} = release;
  const {urgency, ended} = readUrgency(typeof word === 'string' ? word : '');
  switch (status) {
    case 'resolved':
      if (fixed === '0') return {kind: 'not-affected', ...key};
      if (typeof fixed !== 'string' || fixed.length > 128 || !isDpkgVersion(fixed)) return undefined;
      return {kind: 'affected', ...key, fixed, state: 'fix-available', urgency, trust: 'confirmed'};
    case 'open': {
      const answer = typeof nodsa === 'string' || typeof reason === 'string' ? readReason(reason) : 'unfixed';
      return openStatement(key, {urgency, ended, answer});
    }
    case 'undetermined':
      return {kind: 'undetermined', ...key, state: 'unfixed', urgency, trust: 'possible'};
    default:
      return undefined;
  }
}

/** Why there is no advisory for a release: a minor issue, one for a later update, or one that is not going to be fixed. */
function readReason(reason: unknown): FixState {
  return reason === 'postponed' || reason === 'ignored' ? reason : 'no-dsa';
}

/** The statement of an open issue. No support and no impact say more than why there is no advisory. */
export function openStatement(
  key: DebianKey,
  {urgency, ended, answer}: {urgency: Severity; ended: boolean; answer: FixState},
): DebianStatement {
  const state = ended ? 'end-of-life' : urgency === 'unimportant' ? 'unimportant' : answer;
  return {kind: 'affected', ...key, state, urgency, trust: 'confirmed'};
}

/** Debian's urgencies; older exports end them with `**`. `end-of-life` is no urgency: the package lost support. */
export function readUrgency(text: string): {urgency: Severity; ended: boolean} {
  const word = text.slice(0, 32).replace(/\*{1,8}$/, '');
  const urgency =
    word === 'high' || word === 'medium' || word === 'low' || word === 'unimportant' ? word : 'unknown';
  return {urgency, ended: word === 'end-of-life'};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
