import {type BoundCheck, defineCheck} from '../check.ts';

const MOST = 10;

/** This check verifies that an account is shut after some failed logins. */
export const accountLockoutOnMacos: BoundCheck = defineCheck({
  id: 'account-lockout',
  category: 'accounts',
  platforms: ['macos'],
  needs: ['macSecurity'],
  minutes: 5,
  remedies: [{platform: 'macos'}],
  references: ['CIS macOS 15: 5.2.1'],
  text: {
    en: {
      title: 'An account is shut for a while after failed logins',
      failure: 'Nobody stops trying passwords',
      why: 'Whoever stands at the device or reaches a shared folder tries passwords until one fits.',
      look: 'Run in Terminal: pwpolicy -getaccountpolicies | grep -A1 policyAttributeMaximumFailedAuthentications – 10 or less is right.',
      remedy: [
        'Have your organisation’s profile shut accounts after 5 failed logins, for 15 minutes.',
        'Without a profile: choose a password that cannot be guessed.',
      ],
    },
    de: {
      title: 'Ein Konto wird nach Fehlversuchen eine Weile gesperrt',
      failure: 'Niemand hält das Probieren von Passwörtern auf',
      why: 'Wer am Gerät steht oder eine Freigabe erreicht, probiert Passwörter, bis eines passt.',
      look: 'Führen Sie im Terminal aus: pwpolicy -getaccountpolicies | grep -A1 policyAttributeMaximumFailedAuthentications – 10 oder weniger ist richtig.',
      remedy: [
        'Lassen Sie das Profil Ihrer Organisation Konten nach 5 Fehlversuchen für 15 Minuten sperren.',
        'Ohne Profil: Wählen Sie ein Passwort, das sich nicht erraten lässt.',
      ],
    },
  },
  judge({macSecurity: {failedLogins: most}}) {
    if (most === undefined) return {status: 'unknown', why: 'macOS did not tell: pwpolicy'};
    return most >= 1 && most <= MOST
      ? {status: 'pass'}
      : {status: 'fail', evidence: [`pwpolicy: ${most === 0 ? '–' : most}`]};
  },
});
