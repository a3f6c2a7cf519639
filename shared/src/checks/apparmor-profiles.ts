import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that profiles of AppArmor hold programs back instead of only watching them. */
export const apparmorProfiles: BoundCheck = defineCheck({
  id: 'apparmor-profiles',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['accessControl', 'appArmorProfiles'],
  minutes: 10,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command: 'sudo apt-get install apparmor-utils && sudo aa-enforce /etc/apparmor.d/*',
    },
  ],
  references: ['CIS Debian 12: 1.3.1.4', 'Lynis MACF-6208'],
  text: {
    en: {
      title: 'AppArmor’s profiles are enforced',
      failure: 'Profiles of AppArmor only watch (complain)',
      why: 'A hijacked program may do everything its account may; the profile that should hold it back merely writes lines into the log.',
      look: 'Run: sudo aa-status – no profile should be in complain mode.',
      remedy: [
        'Read the log for what the profile would refuse: journalctl -g apparmor',
        'Enforce it: aa-enforce and the file in /etc/apparmor.d.',
      ],
    },
    de: {
      title: 'Die Profile von AppArmor werden durchgesetzt',
      failure: 'Profile von AppArmor beobachten nur (complain)',
      why: 'Ein gekapertes Programm darf alles, was sein Konto darf; das Profil, das es zurückhalten sollte, schreibt lediglich Zeilen ins Protokoll.',
      look: 'Führen Sie aus: sudo aa-status – kein Profil sollte im Modus complain sein.',
      remedy: [
        'Sehen Sie im Protokoll nach, was das Profil ablehnen würde: journalctl -g apparmor',
        'Setzen Sie es durch: aa-enforce und die Datei in /etc/apparmor.d.',
      ],
    },
  },
  judge({accessControl: {apparmor}, appArmorProfiles}) {
    if (!apparmor) return {status: 'not-applicable', why: 'AppArmor is off'};
    const watching = appArmorProfiles.filter(({mode}) => mode === 'complain');
    if (appArmorProfiles.length === 0) return {status: 'fail', evidence: ['apparmor/profiles: 0']};
    if (watching.length === 0) return {status: 'pass'};
    const share = 1 - watching.length / appArmorProfiles.length;
    return {status: 'fail', share, evidence: watching.slice(0, 50).map(({name}) => `${name}: complain`)};
  },
});
