import {type BoundCheck, defineCheck} from '../check.ts';

const LEAST = 8;

/** This check verifies that new passwords have at least eight characters. */
export const passwordQualityOnMacos: BoundCheck = defineCheck({
  id: 'password-quality',
  category: 'accounts',
  platforms: ['macos'],
  needs: ['macSecurity'],
  minutes: 5,
  remedies: [{platform: 'macos'}],
  references: ['CIS macOS 15: 5.2.2'],
  text: {
    en: {
      title: 'Weak new passwords are refused',
      failure: 'Weak new passwords are accepted',
      why: 'Attackers try the most common words first; without a rule people choose just those.',
      look: 'Run in Terminal: pwpolicy -getaccountpolicies – the rule for the password should ask for 8 characters or more.',
      remedy: [
        'Have your organisation’s profile ask for 15 characters, 8 at least.',
        'Without a profile: choose a long password for every account yourself, such as four random words.',
      ],
    },
    de: {
      title: 'Schwache neue Passwörter werden abgelehnt',
      failure: 'Schwache neue Passwörter werden angenommen',
      why: 'Angreifer versuchen die häufigsten Wörter zuerst; ohne Regel wählen Menschen genau diese.',
      look: 'Führen Sie im Terminal aus: pwpolicy -getaccountpolicies – die Regel für das Passwort sollte 8 oder mehr Zeichen verlangen.',
      remedy: [
        'Lassen Sie das Profil Ihrer Organisation 15 Zeichen verlangen, mindestens 8.',
        'Ohne Profil: Wählen Sie für jedes Konto selbst ein langes Passwort, etwa vier zufällige Wörter.',
      ],
    },
  },
  judge({macSecurity: {passwordLength: length}}) {
    if (length === undefined) return {status: 'unknown', why: 'macOS did not tell: pwpolicy'};
    return length >= LEAST ? {status: 'pass'} : {status: 'fail', evidence: [`pwpolicy: ${length}`]};
  },
});
