import type {BoundCheck} from '../check.ts';
import {registryCheck} from '../kit/registry.ts';

/** This check verifies that the drive Windows starts from is encrypted (BitLocker, device encryption). */
export const diskEncryptionOnWindows: BoundCheck = registryCheck({
  id: 'disk-encryption',
  category: 'operating-system',
  minutes: 120,
  references: ['scid-2090'],
  settings: 'ms-settings:deviceencryption',
  command: 'none',
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\BitLockerStatus\\BootStatus'],
      right: 1,
      unset: 'unknown',
    },
  ],
  text: {
    en: {
      title: 'The system drive is encrypted',
      failure: 'The system drive is not encrypted',
      why: 'Whoever steals or finds the device, or its discarded disk, reads every file without a password, saved logins included.',
      look: 'Run as administrator: manage-bde -status – Protection Status should be Protection On for each drive.',
      steps: [
        'Open Settings, Privacy & security, Device encryption, and switch it on; with Windows Pro choose BitLocker.',
        'Keep the recovery key in another place.',
      ],
    },
    de: {
      title: 'Das Systemlaufwerk ist verschlüsselt',
      failure: 'Das Systemlaufwerk ist nicht verschlüsselt',
      why: 'Wer das Gerät oder seine ausgemusterte Festplatte stiehlt oder findet, liest jede Datei ohne Passwort, gespeicherte Anmeldungen eingeschlossen.',
      look: 'Führen Sie als Administrator aus: manage-bde -status – der Schutzstatus sollte für jedes Laufwerk „Der Schutz ist aktiviert“ sein.',
      steps: [
        'Öffnen Sie Einstellungen, Datenschutz und Sicherheit, Geräteverschlüsselung und schalten Sie sie ein; bei Windows Pro wählen Sie BitLocker.',
        'Bewahren Sie den Wiederherstellungsschlüssel an einem anderen Ort auf.',
      ],
    },
  },
});
