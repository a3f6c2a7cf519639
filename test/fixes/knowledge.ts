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
export function oneWeakness({ecosystem, order, source, fixed}: Weakness): LoadedSlice {
  const content: SliceContent = {
    header: {
      ecosystem,
      order,
      built: DAY,
      expires: '2027-11-25T00:00:00Z',
      feeds: [{feed: FEED, prefix: ''}],
      sources: [{feed: FEED, fetchedAt: DAY, records: 1, skipped: 0}],
    },
    advisories: [
      {source, id: CVE, fixed, state: 'fix-available', urgency: 'high', trust: 'confirmed', feed: FEED},
    ],
    cves: [{id: CVE, severity: 'high', exploit: 'none'}],
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
