import {type BoundCheck, defineCheck} from '../check.ts';

const MOST_DAYS = 60;

/** This check verifies that XProtect’s list of malware is at most 60 days old; Apple brings a new one every few weeks. */
export const virusSignaturesOnMacos: BoundCheck = defineCheck({
  id: 'virus-signatures',
  category: 'security-controls',
  platforms: ['macos'],
  needs: ['virusSignatures'],
  minutes: 2,
  remedies: [
    {
      platform: 'macos',
      command: 'sudo softwareupdate --background',
      settings: 'x-apple.systempreferences:com.apple.Software-Update-Settings.extension',
    },
  ],
  references: [],
  text: {
    en: {
      title: 'Virus signatures are fresh',
      failure: 'Virus signatures are old or missing',
      why: 'XProtect knows only the malware its list names; an old list lets the new ones run.',
      look: 'Run in Terminal: system_profiler SPInstallHistoryDataType | grep -A4 XProtectPlist – the last date should not be older than two months.',
      remedy: [
        'Open System Settings, General, Software Update, the (i) beside Automatic updates, and turn on Install Security Responses and system files.',
        'Or run the command in Terminal.',
      ],
    },
    de: {
      title: 'Virensignaturen sind frisch',
      failure: 'Virensignaturen sind alt oder fehlen',
      why: 'XProtect kennt nur die Schadprogramme seiner Liste; eine alte Liste lässt die neuen laufen.',
      look: 'Führen Sie im Terminal aus: system_profiler SPInstallHistoryDataType | grep -A4 XProtectPlist – das letzte Datum sollte nicht älter als zwei Monate sein.',
      remedy: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Softwareupdate, das (i) neben den automatischen Updates und schalten Sie Sicherheitsmaßnahmen und Systemdateien ein.',
        'Oder führen Sie den Befehl im Terminal aus.',
      ],
    },
  },
  judge({virusSignatures: {days}}) {
    if (days === undefined) return {status: 'fail', evidence: ['XProtect: –']};
    return days <= MOST_DAYS ? {status: 'pass'} : {status: 'fail', evidence: [`XProtect: ${days} d`]};
  },
});
