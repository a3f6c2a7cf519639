import type {SambaFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {parseIni, sectionsOf} from './formats/ini.ts';
import {clip} from './formats/read.ts';

/** Shares open without a password, and how old a dialect the server speaks, by smb.conf(5). */
export const samba: Collector = {
  id: 'samba',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc/samba', names: /^smb\.conf$/},
    {folder: '/usr/sbin', names: /^smbd$/},
  ],
  async collect(system) {
    if ((await system.stat('/usr/sbin/smbd')) === undefined) {
      return {facts: {samba: {installed: false, guestShares: []}}};
    }
    return {facts: {samba: parseSamba((await system.readText('/etc/samba/smb.conf')) ?? '')}};
  },
};

const YES = /^(?:yes|true|1|on)$/i;
/** Dialects before SMB 2, by their names in smb.conf(5). */
const OLD = /^(?:core|coreplus|lanman1|lanman2|nt1)$/i;
/** Debian's share of printer drivers is read-only and meant for all. */
const SYSTEM_SHARES = new Set(['global', 'print$', 'printers']);

export function parseSamba(text: string): SambaFact {
  const values = parseIni(text);
  const dialect = values.get('global/server min protocol') ?? values.get('global/min protocol');
  const guests = sectionsOf(values)
    .filter((section) => !SYSTEM_SHARES.has(section))
    .filter((section) =>
      ['guest ok', 'public'].some((key) => YES.test(values.get(`${section}/${key}`) ?? '')),
    );
  return {
    installed: true,
    guestShares: guests.slice(0, 200).map(clip),
    ...(dialect !== undefined && OLD.test(dialect) ? {oldDialect: dialect.toLowerCase()} : {}),
  };
}
