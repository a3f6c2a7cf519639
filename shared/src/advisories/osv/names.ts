import {isCveId} from '../cve-key.ts';
import {type OsvRecord, textsOf} from './record.ts';

/** A kernel update names hundreds of CVEs; nobody names thousands. */
const MAX_NAMED = 5000;

/** Lists of a record that name the weakness itself, as its publisher uses them. */
export type NamingList = 'aliases' | 'upstream' | 'related';

/** Ids of databases that keep a CVE's id in theirs: `DEBIAN-CVE-…`, `UBUNTU-CVE-…`, `ALPINE-CVE-…`. */
const PREFIXED = /^(?:[A-Z]{3,16}-)?(?<cve>CVE-\d{4}-\d{4,19})$/;
const GHSA = /^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/;

/** The CVE in an id, with or without a database's own prefix. */
export function cveOf(id: string): string | undefined {
  const cve = id.length <= 64 ? PREFIXED.exec(id)?.groups?.['cve'] : undefined;
  return cve !== undefined && isCveId(cve) ? cve : undefined;
}

/**
 * The ids a record's weaknesses go by, so that several databases' records of one flaw become one finding: the CVE in its
 * own id, else the CVEs its lists name, else the GHSA id (its own or an alias), else its own id. A malicious package
 * (`MAL-`) is no flaw of a version and keeps its own.
 */
export function weaknessesOf(record: OsvRecord, lists: readonly NamingList[]): readonly string[] {
  const own = cveOf(record.id);
  if (own !== undefined) return [own];
  if (record.id.startsWith('MAL-')) return [record.id];

  const named = lists.flatMap((list) => textsOf(record[list], MAX_NAMED));
  const cves = [...new Set(named.map(cveOf).filter((cve) => cve !== undefined))];
  if (cves.length > 0) return cves.slice(0, MAX_NAMED).toSorted();
  if (GHSA.test(record.id)) return [record.id];
  const aliases = textsOf(record.aliases, MAX_NAMED).filter((id) => GHSA.test(id));
  return [aliases.toSorted()[0] ?? record.id];
}
