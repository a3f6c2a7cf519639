import {type BoundCheck, defineCheck} from './check.ts';

const MOST_DAYS = 3;

/** This check verifies that ClamAV's signatures are at most three days old. */
export const virusSignatures: BoundCheck = defineCheck({
  id: 'virus-signatures',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['programs', 'virusSignatures'],
  minutes: 5,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command: 'sudo apt-get install clamav-freshclam && sudo systemctl enable --now clamav-freshclam',
    },
  ],
  references: [],
  text: {
    en: {
      title: 'Virus signatures are fresh',
      failure: 'Virus signatures are old or missing',
      why: 'A scanner knows only what its signatures name; attackers change their programs every day, so an old scanner finds nothing.',
      look: 'Run: sigtool --info /var/lib/clamav/daily.cld – or the same with daily.cvd.',
      remedy: ['Install clamav-freshclam and enable its service; it fetches signatures several times a day.'],
    },
    de: {
      title: 'Virensignaturen sind frisch',
      failure: 'Virensignaturen sind alt oder fehlen',
      why: 'Ein Scanner kennt nur, was seine Signaturen nennen; Angreifer ändern ihre Programme täglich, ein alter Scanner findet daher nichts.',
      look: 'Führen Sie aus: sigtool --info /var/lib/clamav/daily.cld – oder dasselbe mit daily.cvd.',
      remedy: [
        'Installieren Sie clamav-freshclam und aktivieren Sie den Dienst; er holt mehrmals täglich Signaturen.',
      ],
    },
  },
  judge({programs, virusSignatures: {days}}) {
    if (!programs.includes('clamscan') && !programs.includes('clamd')) {
      return {status: 'not-applicable', why: 'ClamAV is not installed'};
    }
    if (days === undefined) return {status: 'fail', evidence: ['/var/lib/clamav/daily.*: –']};
    return days <= MOST_DAYS
      ? {status: 'pass'}
      : {status: 'fail', evidence: [`/var/lib/clamav/daily.*: ${days} d`]};
  },
});
