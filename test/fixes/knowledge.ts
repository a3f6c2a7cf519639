import {
  type Advisory,
  createSlice,
  decodeAdvisories,
  decodeCves,
  encodeAdvisories,
  encodeCves,
  type LoadedSlice,
  type SliceContent,
} from '@plimsoll/shared/advisories';

/** Of what it is a weakness, and the version that has it no more. */
export interface Weakness extends Pick<Advisory, 'source' | 'fixed'> {
  readonly ecosystem: string;
  readonly order: SliceContent['header']['order'];
}

const DAY = '2026-11-25T00:00:00Z';
const FEED = 'osv/Test';
const CVE = 'CVE-2026-0001';

/** Knowledge of one weakness, through the format knowledge is kept in. Nobody signs it: it never leaves this process. */
export function oneWeakness(weakness: Weakness): LoadedSlice {
  return weaknessesOf([weakness.source], [CVE], weakness);
}

/** The same of several packages that have each of several weaknesses. */
export function weaknessesOf(
  sources: readonly string[],
  ids: readonly string[],
  {ecosystem, order, fixed}: Omit<Weakness, 'source'>,
): LoadedSlice {
  const content: SliceContent = {
    header: {
      ecosystem,
      order,
      built: DAY,
      expires: '2027-11-25T00:00:00Z',
      feeds: [{feed: FEED, prefix: ''}],
      sources: [{feed: FEED, fetchedAt: DAY, records: 1, skipped: 0}],
    },
    advisories: sources.flatMap((source) =>
      ids.map((id) => ({
        source,
        id,
        fixed,
        state: 'fix-available' as const,
        urgency: 'high' as const,
        trust: 'confirmed' as const,
        feed: FEED,
      })),
    ),
    cves: ids.map((id) => ({id, severity: 'high' as const, exploit: 'none' as const})),
    epss: new Map(),
    kev: new Map(),
  };
  const advisories = decodeAdvisories(encodeAdvisories(content, unsigned), () => true);
  const cves = decodeCves(encodeCves(content, unsigned), () => true);
  if (!advisories.ok || !cves.ok) throw new Error('the knowledge cannot be read');
  return createSlice(advisories.value, cves.value);
}

function unsigned(): Uint8Array {
  return new Uint8Array(64);
}
