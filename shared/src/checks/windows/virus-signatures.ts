import {type BoundCheck, defineCheck} from '../check.ts';
import {otherScanner} from '../kit/registry.ts';

const MOST_DAYS = 3;

/** This check verifies that Microsoft Defender's signatures are at most three days old. */
export const virusSignaturesOnWindows: BoundCheck = defineCheck({
  id: 'virus-signatures',
  category: 'security-controls',
  platforms: ['windows'],
  needs: ['virusScanners', 'virusSignatures'],
  minutes: 2,
  remedies: [{platform: 'windows', command: 'Update-MpSignature', settings: 'ms-settings:windowsdefender'}],
  references: ['scid-2011'],
  text: {
    en: {
      title: 'Virus signatures are fresh',
      failure: 'Virus signatures are old or missing',
      why: 'A scanner knows only what its signatures name; attackers change their programs every day, so an old scanner finds nothing.',
      look: 'Run in PowerShell: Get-MpComputerStatus | Select-Object AntivirusSignatureLastUpdated',
      remedy: [
        'Open Windows Security, Virus & threat protection, Protection updates, and check for updates.',
        'Or run the command in PowerShell.',
      ],
    },
    de: {
      title: 'Virensignaturen sind frisch',
      failure: 'Virensignaturen sind alt oder fehlen',
      why: 'Ein Scanner kennt nur, was seine Signaturen nennen; Angreifer ändern ihre Programme täglich, ein alter Scanner findet daher nichts.',
      look: 'Führen Sie in PowerShell aus: Get-MpComputerStatus | Select-Object AntivirusSignatureLastUpdated',
      remedy: [
        'Öffnen Sie Windows-Sicherheit, Viren- & Bedrohungsschutz, Schutzupdates und suchen Sie nach Updates.',
        'Oder führen Sie den Befehl in PowerShell aus.',
      ],
    },
  },
  judge({virusScanners, virusSignatures: {days}}) {
    const other = otherScanner(virusScanners);
    if (other !== undefined) return {status: 'not-applicable', why: `the scanner is ${other}`};
    if (days === undefined) return {status: 'fail', evidence: ['SignaturesLastUpdated: –']};
    return days <= MOST_DAYS
      ? {status: 'pass'}
      : {status: 'fail', evidence: [`SignaturesLastUpdated: ${days} d`]};
  },
});
