import {type BoundCheck, defineCheck} from '../check.ts';

const DEFENDER = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\WinDefend\\Start';
const SWITCHED_OFF = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\DisableAntiSpyware';
/** `Start` of a service that is not to start. */
const DISABLED = 4;

/** This check verifies that a scanner for malware works: one the Security Center knows, or Microsoft Defender. */
export const antivirusOnWindows: BoundCheck = defineCheck({
  id: 'antivirus',
  category: 'security-controls',
  platforms: ['windows'],
  needs: ['registry', 'virusScanners'],
  minutes: 5,
  remedies: [{platform: 'windows', settings: 'ms-settings:windowsdefender'}],
  references: ['CIS Windows 11 22H2: 18.10.43.17', 'scid-2010'],
  text: {
    en: {
      title: 'A scanner for malware works',
      failure: 'No scanner for malware works',
      why: 'Known malware in downloads and mails is not recognised and runs with the rights of whoever opens it.',
      look: 'Open Windows Security, Virus & threat protection – it names the scanner and says that no action is needed.',
      remedy: [
        'Remove scanners whose subscription is over; Microsoft Defender then starts by itself.',
        'Open Windows Security, Virus & threat protection, and switch on what it asks for.',
      ],
    },
    de: {
      title: 'Ein Virenscanner arbeitet',
      failure: 'Kein Virenscanner arbeitet',
      why: 'Bekannte Schadprogramme in Downloads und E-Mails werden nicht erkannt und laufen mit den Rechten dessen, der sie öffnet.',
      look: 'Öffnen Sie Windows-Sicherheit, Viren- & Bedrohungsschutz – dort steht der Scanner, und dass keine Aktion erforderlich ist.',
      remedy: [
        'Entfernen Sie Scanner, deren Abonnement abgelaufen ist; Microsoft Defender startet dann von selbst.',
        'Öffnen Sie Windows-Sicherheit, Viren- & Bedrohungsschutz und schalten Sie ein, was dort verlangt wird.',
      ],
    },
  },
  judge({registry, virusScanners}) {
    if (virusScanners.some(({on}) => on)) return {status: 'pass'};
    if (virusScanners.length > 0) {
      return {status: 'fail', evidence: virusScanners.map(({name}) => `${name}: off`)};
    }
    const start = registry[DEFENDER];
    const off = registry[SWITCHED_OFF];
    if (start === undefined || off === undefined) {
      return {status: 'unknown', why: `could not read ${start === undefined ? DEFENDER : SWITCHED_OFF}`};
    }
    if (start === null) return {status: 'fail', evidence: [`${DEFENDER}: –`]};
    if (start === DISABLED) return {status: 'fail', evidence: [`${DEFENDER} = ${start}`]};
    return off === 1 ? {status: 'fail', evidence: [`${SWITCHED_OFF} = 1`]} : {status: 'pass'};
  },
});
