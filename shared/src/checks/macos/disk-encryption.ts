import type {BoundCheck} from '../check.ts';
import {macStateCheck} from '../kit/mac-state.ts';

/** This check verifies that FileVault encrypts the startup disk. */
export const diskEncryptionOnMacos: BoundCheck = macStateCheck({
  id: 'disk-encryption',
  category: 'operating-system',
  minutes: 30,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension?FileVault',
  state: 'fileVault',
  right: true,
  evidence: 'FileVault is Off.',
  text: {
    en: {
      title: 'The startup disk is encrypted (FileVault)',
      failure: 'The startup disk is not encrypted (FileVault)',
      why: 'Whoever steals or finds the device reads every file without a password; on older Macs by putting the disk into another.',
      look: 'Run in Terminal: fdesetup status – it should print: FileVault is On.',
      remedy: [
        'Open System Settings, Privacy & Security, FileVault, and turn it on.',
        'Keep the recovery key in another place.',
      ],
    },
    de: {
      title: 'Das Startvolume ist verschlüsselt (FileVault)',
      failure: 'Das Startvolume ist nicht verschlüsselt (FileVault)',
      why: 'Wer das Gerät stiehlt oder findet, liest jede Datei ohne Passwort; bei älteren Macs, indem er die Festplatte in einen anderen einbaut.',
      look: 'Führen Sie im Terminal aus: fdesetup status – es sollte erscheinen: FileVault is On.',
      remedy: [
        'Öffnen Sie Systemeinstellungen, Datenschutz & Sicherheit, FileVault und schalten Sie es ein.',
        'Bewahren Sie den Wiederherstellungsschlüssel an einem anderen Ort auf.',
      ],
    },
  },
});
