import type {Dialect} from '../dialect.ts';
import {rpmKeys} from '../modules.ts';
import {severityOfSummary} from '../words.ts';

/**
 * AlmaLinux errata: names are binary packages, CVEs stand in `related`, the severity before the summary. ALBA and ALEA
 * (bug fixes, enhancements) seldom name a CVE. Builds of modules stand beside plain ones: `modules.ts`.
 */
export const alma: Dialect = {
  family: 'AlmaLinux',
  order: 'rpm',
  names: ['upstream', 'related', 'aliases'],
  lists: false,
  roleOf: (id) => (id.startsWith('ALSA-') ? 'advisory' : 'update'),
  keysOf: rpmKeys,
  severityOf: ({summary}) => severityOfSummary(summary),
};
