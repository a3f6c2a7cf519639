import {type BoundCheck, defineCheck} from './check.ts';
import {otherScanner} from './kit/registry.ts';

/** Whole drives, folders every program may write to, and kinds of files that are programs. */
const WIDE =
  /^(?:[a-z]:\\?\*?|[a-z]:\\(?:users|programdata|windows|windows\\temp|temp|program files(?: \(x86\))?)\\?\*?|%?(?:temp|tmp|appdata|localappdata|userprofile)%?\\?\*?|[a-z]:\\users\\(?:\*|[^\\]{1,64})\\(?:appdata|downloads|desktop)(?:\\local(?:\\temp)?)?\\?\*?|\*?\.?(?:exe|dll|ps1|bat|cmd|js|vbs|scr|sys|com|hta|msi)|(?:powershell|cmd|wscript|cscript|rundll32|regsvr32|mshta|explorer|svchost)\.exe)$/i;

/** This check verifies that Microsoft Defender leaves out no place or kind of file that malware comes by. */
export const scannerExclusions: BoundCheck = defineCheck({
  id: 'scanner-exclusions',
  category: 'security-controls',
  platforms: ['windows'],
  needs: ['scannerExclusions', 'virusScanners'],
  minutes: 5,
  remedies: [{platform: 'windows', settings: 'ms-settings:windowsdefender'}],
  references: [],
  text: {
    en: {
      title: 'Microsoft Defender leaves out no wide place',
      failure: 'Microsoft Defender leaves out places malware uses',
      why: 'Attackers ask first what is left out and put their programs there; some malware excludes whole drives as its first act.',
      look: 'Run in PowerShell as administrator: Get-MpPreference | Select-Object ExclusionPath, ExclusionExtension, ExclusionProcess',
      remedy: [
        'Open Windows Security, Virus & threat protection, Manage settings, Exclusions.',
        'Remove whole drives, folders of downloads and temporary files, and kinds of files that are programs.',
        'Find out who put them there.',
      ],
    },
    de: {
      title: 'Microsoft Defender lässt nichts Großes aus',
      failure: 'Microsoft Defender lässt Orte aus, die Schadprogramme nutzen',
      why: 'Angreifer fragen zuerst, was ausgelassen wird, und legen ihre Programme dorthin; manche Schadprogramme nehmen als Erstes ganze Laufwerke aus.',
      look: 'Führen Sie in PowerShell als Administrator aus: Get-MpPreference | Select-Object ExclusionPath, ExclusionExtension, ExclusionProcess',
      remedy: [
        'Öffnen Sie Windows-Sicherheit, Viren- & Bedrohungsschutz, Einstellungen verwalten, Ausschlüsse.',
        'Entfernen Sie ganze Laufwerke, Ordner für Downloads und Temporäres sowie Arten von Dateien, die Programme sind.',
        'Finden Sie heraus, wer sie dort eingetragen hat.',
      ],
    },
  },
  judge({scannerExclusions: {entries}, virusScanners}) {
    const other = otherScanner(virusScanners);
    if (other !== undefined) return {status: 'not-applicable', why: `the scanner is ${other}`};
    const wide = entries.filter((entry) => WIDE.test(entry.trim().slice(0, 260)));
    return wide.length === 0 ? {status: 'pass'} : {status: 'fail', evidence: wide};
  },
});
