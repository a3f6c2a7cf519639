import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the disks Time Machine writes to are encrypted. */
export const backupEncryption: BoundCheck = defineCheck({
  id: 'backup-encryption',
  category: 'security-controls',
  platforms: ['macos'],
  needs: ['timeMachine'],
  minutes: 120,
  remedies: [
    {platform: 'macos', settings: 'x-apple.systempreferences:com.apple.Time-Machine-Settings.extension'},
  ],
  references: ['CIS macOS 13: 2.3.4.2'],
  text: {
    en: {
      title: 'Backups are encrypted',
      failure: 'A backup is not encrypted',
      why: 'Who takes the backup disk has every file of the device, past its own encryption.',
      look: 'Open System Settings, General, Time Machine – the disk should be called encrypted.',
      remedy: [
        'Remove the disk in System Settings, General, Time Machine.',
        'Add it again with a password; Time Machine then starts anew.',
      ],
    },
    de: {
      title: 'Sicherungen sind verschlüsselt',
      failure: 'Eine Sicherung ist nicht verschlüsselt',
      why: 'Wer die Sicherungsplatte mitnimmt, hat jede Datei des Geräts, vorbei an dessen Verschlüsselung.',
      look: 'Öffnen Sie Systemeinstellungen, Allgemein, Time Machine – die Festplatte sollte als verschlüsselt bezeichnet sein.',
      remedy: [
        'Entfernen Sie die Festplatte in Systemeinstellungen, Allgemein, Time Machine.',
        'Fügen Sie sie mit einem Passwort wieder hinzu; Time Machine beginnt dann neu.',
      ],
    },
  },
  judge({timeMachine: {encrypted}}) {
    if (encrypted.length === 0) return {status: 'not-applicable', why: 'Time Machine has no disk'};
    const bare = encrypted.filter((one) => !one).length;
    if (bare === 0) return {status: 'pass'};
    return {
      status: 'fail',
      share: 1 - bare / encrypted.length,
      evidence: ['LastKnownEncryptionState = NotEncrypted'],
    };
  },
});
