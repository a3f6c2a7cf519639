import type {Finding} from '@plimsoll/shared/findings';
import {type Kysely, sql} from 'kysely';

import type {Database} from '../schema.ts';
import {createIds, type Ids} from './caches.ts';

export interface Weaknesses {
  /** Id of each finding's weakness, in order: its CVE, else its advisory; null where the archive names neither. */
  ensure(findings: readonly Finding[], now: Date): Promise<readonly (number | null)[]>;
}

/** The catalogue of weaknesses, by CVE or, where there is none, the advisory's own id (`GHSA-…`). A new one starts with the facts of its first report; `vulnerabilities.refresh` decides later. */
export function createWeaknesses(db: Kysely<Database>): Weaknesses {
  const ids: Ids<number> = createIds();
  return {
    async ensure(findings, now) {
      const missing = new Map(
        findings.flatMap((item) => {
          const name = nameOf(item);
          return name !== undefined && ids.get(name) === undefined ? [[name, item] as const] : [];
        }),
      );
      if (missing.size > 0) {
        const sorted = [...missing].toSorted(([a], [b]) => (a < b ? -1 : 1));
        const cves = sorted.map(([cve]) => cve);
        const found = await look(db, cves);
        if (found.length < cves.length) {
          await insert(
            db,
            sorted.map(([, finding]) => finding),
            now,
          );
        }
        const rows = found.length < cves.length ? await look(db, cves) : found;
        for (const {cve, id} of rows) ids.set(cve, id);
      }
      return findings.map((item) => {
        const name = nameOf(item);
        return name === undefined ? null : known(ids.get(name), name);
      });
    },
  };
}

function nameOf({cve, advisory}: Finding): string | undefined {
  return cve ?? advisory;
}

function known(id: number | undefined, cve: string): number {
  if (id === undefined) throw new Error(`${cve} vanished from the catalogue`);
  return id;
}

async function look(
  db: Kysely<Database>,
  cves: readonly string[],
): Promise<readonly {readonly id: number; readonly cve: string}[]> {
  const {rows} = await sql<{id: number; cve: string}>`
    select id, cve from vulnerability where cve = any(${cves}::text[])`.execute(db);
  return rows;
}

async function insert(db: Kysely<Database>, findings: readonly Finding[], now: Date): Promise<void> {
  const facts = JSON.stringify(
    findings.map((finding) => ({
      cve: nameOf(finding),
      severity: finding.severity,
      cvss: finding.cvss,
      cvss_vector: finding.cvssVector ?? null,
      epss: finding.epss,
      kev_added: finding.kev?.added ?? null,
      kev_due: finding.kev?.due ?? null,
      ransomware: finding.kev?.ransomware ?? false,
      exploit: finding.exploit,
      published: finding.published ?? null,
      title: finding.title ?? null,
    })),
  );
  await sql`
    insert into vulnerability (cve, severity, cvss, cvss_vector, epss, kev_added, kev_due, ransomware, exploit,
      published, title, first_seen_at, refreshed_at)
    select f.*, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${facts}::jsonb) as f (cve text, severity text, cvss float8, cvss_vector text,
      epss float8, kev_added date, kev_due date, ransomware boolean, exploit text, published timestamptz, title text)
    order by f.cve
    on conflict do nothing`.execute(db);
}
