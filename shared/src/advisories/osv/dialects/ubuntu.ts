import * as v from 'valibot';

import type {Severity} from '../../../findings/index.ts';
import type {Dialect} from '../dialect.ts';
import type {OsvItem, OsvRecord} from '../record.ts';
import {severityOfWord} from '../words.ts';

/**
 * Ubuntu's tracker, one record a CVE (`UBUNTU-CVE-…`), names are source packages. USN and LSN (Livepatch) name the same
 * flaws once more. Fixes of Ubuntu Pro stand in ecosystems of their own (`Ubuntu:Pro:22.04:LTS`), which keep their names.
 */
export const ubuntu: Dialect = {
  family: 'Ubuntu',
  order: 'dpkg',
  names: ['upstream', 'related', 'aliases'],
  lists: false,
  roleOf: (id) => (/^[UL]SN-\d/.test(id) ? 'link' : 'weakness'),
  ecosystemOf(written) {
    const release = PLAIN.exec(written)?.groups?.['release'];
    return (release === undefined ? undefined : ubuntuEcosystem(release)) ?? written;
  },
  severityOf: priorityOf,
};

const PLAIN = /^Ubuntu:(?<release>\d{1,2}\.\d{2})(?::LTS)?$/;
const RELEASE = /^(?<year>\d{1,2})\.(?<month>\d{2})(?:\.\d{1,2})?$/;

/** OSV's name of an Ubuntu release: `22.04` is `Ubuntu:22.04:LTS`, `23.10` is `Ubuntu:23.10`; undefined for other texts. */
export function ubuntuEcosystem(version: string): string | undefined {
  const {year, month} = RELEASE.exec(version)?.groups ?? {};
  if (year === undefined || month === undefined) return undefined;
  // Long-term support: April of even years, and 6.06, which came late (wiki.ubuntu.com/Releases).
  const longTerm = Number(year) % 2 === 0 && (month === '04' || `${year}.${month}` === '6.06');
  return `Ubuntu:${year}.${month}${longTerm ? ':LTS' : ''}`;
}

/** Where the fixes of the same release stand that need a subscription to Ubuntu Pro. */
export function ubuntuProEcosystem(version: string): string | undefined {
  const base = ubuntuEcosystem(version);
  return base?.endsWith(':LTS') ? base.replace(':', ':Pro:') : undefined;
}

/** The security team's priority: among the CVSS vectors, `{type: 'Ubuntu', score: 'medium'}`, in older records with the package. */
function priorityOf(record: OsvRecord, item: OsvItem): Severity {
  const words = record.severity.slice(0, 8).flatMap((element) => {
    const stated = v.safeParse(Priority, element);
    return stated.success ? stated.output.score : [];
  });
  return severityOfWord(words[0] ?? item.ecosystem_specific?.ubuntu_priority);
}

const Priority = v.object({type: v.literal('Ubuntu'), score: v.string()});
