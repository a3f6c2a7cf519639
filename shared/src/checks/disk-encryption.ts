import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the fixed disks' file systems are encrypted (dm-crypt). */
export const diskEncryption: BoundCheck = defineCheck({
  id: 'disk-encryption',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['volumes'],
  minutes: 180,
  restart: true,
  remedies: [{platform: 'linux'}],
  references: ['Lynis CRYP-7930'],
  text: {
    en: {
      title: 'Fixed disks are encrypted',
      failure: 'A fixed disk is not encrypted',
      why: 'Whoever steals or finds the device, or its discarded disk, reads every file without a password, saved logins included.',
      look: 'Run: lsblk -o NAME,FSTYPE,MOUNTPOINTS – an encrypted disk has a line of type crypto_LUKS above its mount point.',
      remedy: [
        'Make a backup and try to read it back.',
        'Install the system anew with “encrypted LVM”, or encrypt the partition in place with cryptsetup reencrypt --encrypt.',
        'Keep the recovery key in another place.',
      ],
    },
    de: {
      title: 'Feste Laufwerke sind verschlüsselt',
      failure: 'Ein festes Laufwerk ist nicht verschlüsselt',
      why: 'Wer das Gerät oder seine ausgemusterte Festplatte stiehlt oder findet, liest jede Datei ohne Passwort, gespeicherte Anmeldungen eingeschlossen.',
      look: 'Führen Sie aus: lsblk -o NAME,FSTYPE,MOUNTPOINTS – ein verschlüsseltes Laufwerk hat über seinem Einhängepunkt eine Zeile mit crypto_LUKS.',
      remedy: [
        'Legen Sie eine Sicherung an und prüfen Sie, ob sie sich lesen lässt.',
        'Installieren Sie das System neu mit „verschlüsseltem LVM“, oder verschlüsseln Sie die Partition an Ort und Stelle mit cryptsetup reencrypt --encrypt.',
        'Bewahren Sie den Wiederherstellungsschlüssel an einem anderen Ort auf.',
      ],
    },
  },
  judge({volumes}) {
    const fixed = volumes.filter(({removable}) => !removable);
    if (fixed.length === 0) return {status: 'not-applicable', why: 'no fixed disk is mounted'};

    const bare = fixed.filter(({encrypted}) => !encrypted);
    if (bare.length === 0) return {status: 'pass'};
    return {status: 'fail', share: 1 - bare.length / fixed.length, evidence: bare.map(({mount}) => mount)};
  },
});
