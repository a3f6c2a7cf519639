import type {Dialect} from '../dialect.ts';
import {rpmKeys} from '../modules.ts';
import {severityOfSummary} from '../words.ts';

/**
 * Rocky Linux errata: names are source packages, CVEs stand in `aliases` (an update's whole list) or `upstream`.
 * Older records write the version without its epoch, which then stands in the package URL alone (`…&epoch=1`): compared
 * without it, every installed version would look fixed.
 */
export const rocky: Dialect = {
  family: 'Rocky Linux',
  order: 'rpm',
  names: ['upstream', 'related', 'aliases'],
  lists: false,
  roleOf: (id) => (/^R[LX]SA-/.test(id) ? 'advisory' : 'update'),
  keysOf: rpmKeys,
  cleanVersion(version, {package: {purl}}) {
    const epoch = version.includes(':')
      ? undefined
      : EPOCH.exec((purl ?? '').slice(0, 1024))?.groups?.['epoch'];
    return epoch === undefined ? version : `${epoch}:${version}`;
  },
  severityOf: ({summary}) => severityOfSummary(summary),
};

const EPOCH = /[?&]epoch=(?<epoch>\d{1,9})(?:&|$)/;
