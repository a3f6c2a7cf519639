import {type Kysely, sql} from 'kysely';

import type {Database} from './schema.ts';

export interface VulnerabilityStore {
  /**
   * Gives each CVE the facts most devices report, so that one device's word never stands for all; of equally many,
   * the newest. Answers how many changed.
   */
  refresh(now: Date): Promise<number>;
  /** Removes items no device refers to any more; answers how many went. */
  sweep(): Promise<number>;
}

/** CVEs and items in PostgreSQL. */
export function createVulnerabilityStore(db: Kysely<Database>): VulnerabilityStore {
  return {
    async refresh(now) {
      const {numAffectedRows} = await sql`
        with counted as (
          select item_id, count(*) as devices from device_finding where vulnerability_id is not null group by item_id
        ), facts as (
          select i.vulnerability_id, i.data->'severity' #>> '{}' as severity, (i.data->>'cvss')::float8 as cvss,
            i.data->>'cvssVector' as cvss_vector, (i.data->>'epss')::float8 as epss,
            (i.data#>>'{kev,added}')::date as kev_added, (i.data#>>'{kev,due}')::date as kev_due,
            coalesce((i.data#>>'{kev,ransomware}')::boolean, false) as ransomware, i.data->>'exploit' as exploit,
            (i.data->>'published')::timestamptz as published, i.data->>'title' as title,
            sum(c.devices) as devices, max(i.id) as newest
          from counted c join finding_item i on i.id = c.item_id
          group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
        ), chosen as (
          select distinct on (vulnerability_id) * from facts order by vulnerability_id, devices desc, newest desc
        )
        update vulnerability v set severity = c.severity, cvss = c.cvss, cvss_vector = c.cvss_vector, epss = c.epss,
          kev_added = c.kev_added, kev_due = c.kev_due, ransomware = c.ransomware, exploit = c.exploit,
          published = c.published, title = c.title, refreshed_at = ${now}
        from chosen c
        where c.vulnerability_id = v.id
          and (v.severity, v.cvss, v.cvss_vector, v.epss, v.kev_added, v.kev_due, v.ransomware, v.exploit, v.published, v.title)
            is distinct from
              (c.severity, c.cvss, c.cvss_vector, c.epss, c.kev_added, c.kev_due, c.ransomware, c.exploit, c.published, c.title)`.execute(
        db,
      );
      return Number(numAffectedRows ?? 0);
    },
    async sweep() {
      const software = await sql`
        delete from software_item i
        where not exists (select from device_software d where d.item_id = i.id)`.execute(db);
      const findings = await sql`
        delete from finding_item i
        where not exists (select from device_finding d where d.item_id = i.id)`.execute(db);
      return Number(software.numAffectedRows ?? 0) + Number(findings.numAffectedRows ?? 0);
    },
  };
}
