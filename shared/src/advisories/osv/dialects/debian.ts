import type {Dialect} from '../dialect.ts';
import type {OsvItem} from '../record.ts';
import {severityOfWord} from '../words.ts';

/**
 * Debian's security tracker, one record a CVE (`DEBIAN-CVE-…`), names are source packages. DSA, DLA and DTSA name the
 * same flaws once more. Urgencies are the tracker's; older exports end them with `**`.
 */
export const debian: Dialect = {
  family: 'Debian',
  order: 'dpkg',
  names: ['upstream', 'related', 'aliases'],
  lists: false,
  roleOf: (id) => (ADVISORY.test(id) ? 'link' : 'weakness'),
  severityOf: (_, item) => severityOfWord(urgencyOf(item)),
  openStateOf(item) {
    const urgency = urgencyOf(item);
    if (urgency === 'end-of-life') return 'end-of-life';
    return urgency === 'unimportant' ? 'unimportant' : 'unfixed';
  },
};

const ADVISORY = /^D(?:SA|LA|TSA)-\d/;

function urgencyOf(item: OsvItem): string {
  return (item.ecosystem_specific?.urgency ?? '').slice(0, 32).replace('**', '');
}
