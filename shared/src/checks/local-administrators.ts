import {type BoundCheck, defineCheck} from './check.ts';

/** One for every day and one for emergencies. */
const MOST = 2;

/** This check verifies that few accounts may change the whole system. */
export const localAdministrators: BoundCheck = defineCheck({
  id: 'local-administrators',
  category: 'accounts',
  platforms: ['macos'],
  needs: ['macSecurity'],
  minutes: 10,
  remedies: [
    {platform: 'macos', settings: 'x-apple.systempreferences:com.apple.Users-Groups-Settings.extension'},
  ],
  references: [],
  text: {
    en: {
      title: 'Few accounts are administrators',
      failure: 'Many accounts are administrators',
      why: 'Malware that takes over an administrator’s account needs one more password at most to take over the device.',
      look: 'Run in Terminal: dscl . -read /Groups/admin GroupMembership – besides root two names at most are right.',
      remedy: [
        'Open System Settings, Users & Groups, and take the right to administer from accounts that do not need it.',
      ],
    },
    de: {
      title: 'Wenige Konten sind Administratoren',
      failure: 'Viele Konten sind Administratoren',
      why: 'Schadprogramme, die das Konto eines Administrators übernehmen, brauchen höchstens noch ein Passwort bis zum ganzen Gerät.',
      look: 'Führen Sie im Terminal aus: dscl . -read /Groups/admin GroupMembership – neben root sind höchstens zwei Namen richtig.',
      remedy: [
        'Öffnen Sie Systemeinstellungen, Benutzer:innen & Gruppen und nehmen Sie Konten das Recht zu verwalten, die es nicht brauchen.',
      ],
    },
  },
  judge({macSecurity: {administrators}}) {
    if (administrators === undefined) return {status: 'unknown', why: 'macOS did not tell: group admin'};
    return administrators.length <= MOST ? {status: 'pass'} : {status: 'fail', evidence: [...administrators]};
  },
});
