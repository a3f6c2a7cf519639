import type {BoundCheck} from '../check.ts';
import {registryCheck} from '../kit/registry.ts';

/** This check verifies that the firmware starts signed software only. */
export const secureBootOnWindows: BoundCheck = registryCheck({
  id: 'secure-boot',
  category: 'operating-system',
  minutes: 15,
  references: ['scid-2100'],
  restart: true,
  settings: 'ms-settings:recovery',
  command: 'none',
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State\\UEFISecureBootEnabled'],
      right: 1,
      unset: 'unknown',
    },
  ],
  only: {
    at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State\\UEFISecureBootEnabled'],
    otherwise: 'the device did not start through UEFI',
  },
  text: {
    en: {
      title: 'Secure Boot is on',
      failure: 'Secure Boot is off',
      why: 'An attacker with a few minutes at the device replaces what starts before Windows and reads the disk password from then on.',
      look: 'Run: msinfo32 – Secure Boot State should be On.',
      steps: [
        'Open Settings, System, Recovery, Advanced startup, Restart now; then Troubleshoot, Advanced options, UEFI Firmware Settings.',
        'Switch Secure Boot on and keep the manufacturer’s keys.',
        'Have the BitLocker recovery key at hand.',
      ],
    },
    de: {
      title: 'Secure Boot ist eingeschaltet',
      failure: 'Secure Boot ist ausgeschaltet',
      why: 'Ein Angreifer mit ein paar Minuten am Gerät ersetzt, was vor Windows startet, und liest fortan das Passwort des Laufwerks mit.',
      look: 'Führen Sie aus: msinfo32 – der Sichere Startzustand sollte „Ein“ sein.',
      steps: [
        'Öffnen Sie Einstellungen, System, Wiederherstellung, Erweiterter Start, Jetzt neu starten; dann Problembehandlung, Erweiterte Optionen, UEFI-Firmwareeinstellungen.',
        'Schalten Sie Secure Boot ein und behalten Sie die Schlüssel des Herstellers bei.',
        'Halten Sie den BitLocker-Wiederherstellungsschlüssel bereit.',
      ],
    },
  },
});
