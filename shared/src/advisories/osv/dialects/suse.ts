import type {Dialect} from '../dialect.ts';

/**
 * SUSE and openSUSE updates: names are source packages, no severity. What a server installs is filed under the module
 * that ships it (`SUSE:Linux Enterprise Module for Basesystem 15 SP5`), so `SUSE:Linux Enterprise Server 15 SP5` stands
 * for the products and modules of a service pack in general support. Long-term support (`… 15 SP5-LTSS`), SAP and high
 * performance products are paid for on their own and keep their names.
 */
function dialect(family: 'SUSE' | 'openSUSE'): Dialect {
  return {
    family,
    order: 'rpm',
    names: ['upstream', 'related', 'aliases'],
    lists: false,
    // Recommended, optional and feature updates: -RU-, -OU-, -FU-.
    roleOf: (id) => (/^(?:open)?SUSE-SU-/.test(id) ? 'advisory' : 'update'),
    ecosystemOf(written) {
      const pack = PRODUCT.exec(written)?.groups?.['pack'];
      return pack === undefined ? written : suseEcosystem(pack);
    },
    severityOf: () => 'unknown',
  };
}

export const suse = dialect('SUSE');
export const openSuse = dialect('openSUSE');

const PRODUCT =
  /^SUSE:Linux Enterprise (?:Server|Desktop|Workstation Extension|Software Development Kit|Module for [A-Za-z ]{1,64}) (?<pack>\d{2}(?: SP\d)?)$/;

/** Our name for all of a service pack: `15 SP5` is `SUSE:Linux Enterprise Server 15 SP5`. */
export function suseEcosystem(pack: string): string {
  return `SUSE:Linux Enterprise Server ${pack}`;
}
