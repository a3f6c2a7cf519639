import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that folders shared with Windows ask for a login and a current protocol. */
export const sambaGuests: BoundCheck = defineCheck({
  id: 'samba-guests',
  category: 'network',
  platforms: ['linux'],
  needs: ['samba'],
  minutes: 10,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'Samba asks for a login and speaks SMB 2 or newer',
      failure: 'Samba admits guests or speaks SMB 1',
      why: 'Anybody in the network copies or encrypts the files of the share; over SMB 1 he also reads the login of others.',
      look: 'Run: testparm -s 2>/dev/null | grep -iE "guest ok|public|min protocol" – no share should say Yes, and no protocol be below SMB2.',
      remedy: [
        'Set guest ok = no in each share of /etc/samba/smb.conf and take out map to guest.',
        'Take out server min protocol, or set it to SMB2_10 or SMB3.',
        'Load it: smbcontrol all reload-config.',
      ],
    },
    de: {
      title: 'Samba verlangt eine Anmeldung und mindestens SMB 2',
      failure: 'Samba lässt Gäste ein oder spricht SMB 1',
      why: 'Jeder im Netz kopiert oder verschlüsselt die Dateien der Freigabe; über SMB 1 liest er auch Anmeldungen anderer mit.',
      look: 'Führen Sie aus: testparm -s 2>/dev/null | grep -iE "guest ok|public|min protocol" – keine Freigabe sollte Yes sagen, und kein Protokoll unter SMB2 liegen.',
      remedy: [
        'Setzen Sie in jeder Freigabe von /etc/samba/smb.conf guest ok = no und entfernen Sie map to guest.',
        'Entfernen Sie server min protocol, oder setzen Sie es auf SMB2_10 oder SMB3.',
        'Laden Sie neu: smbcontrol all reload-config.',
      ],
    },
  },
  judge({samba: {installed, guestShares, oldDialect}}) {
    if (!installed) return {status: 'not-applicable', why: 'Samba is not installed'};
    const evidence = [
      ...guestShares.map((share) => `[${share}]: guest ok`),
      ...(oldDialect === undefined ? [] : [`server min protocol = ${oldDialect}`]),
    ];
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
