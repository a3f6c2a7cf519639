import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that memory that is swapped out cannot be read from the disk. */
export const swapEncryption: BoundCheck = defineCheck({
  id: 'swap-encryption',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['swaps'],
  minutes: 20,
  restart: true,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'Swapped memory is encrypted',
      failure: 'Swapped memory lies readable on the disk',
      why: 'Whoever gets hold of the device or its old disk finds passwords, keys and documents in the swap space, even when the home folders are encrypted.',
      look: 'Run: cat /proc/swaps; lsblk – each swap device should lie below one of type crypt, or be zram.',
      remedy: [
        'Switch swap off: swapoff and the device.',
        'Give it a new random key at each start: a line in /etc/crypttab with /dev/urandom and the word swap; hibernation needs a fixed key instead.',
        'Name the device /dev/mapper/… in /etc/fstab and restart.',
      ],
    },
    de: {
      title: 'Ausgelagerter Speicher ist verschlüsselt',
      failure: 'Ausgelagerter Speicher liegt lesbar auf der Platte',
      why: 'Wer das Gerät oder seine alte Platte in die Hand bekommt, findet im Auslagerungsspeicher Passwörter, Schlüssel und Dokumente, selbst bei verschlüsselten Home-Verzeichnissen.',
      look: 'Führen Sie aus: cat /proc/swaps; lsblk – jedes Auslagerungsgerät sollte unter einem vom Typ crypt liegen oder zram sein.',
      remedy: [
        'Schalten Sie die Auslagerung ab: swapoff und das Gerät.',
        'Geben Sie ihr bei jedem Start einen neuen Zufallsschlüssel: eine Zeile in /etc/crypttab mit /dev/urandom und dem Wort swap; der Ruhezustand braucht stattdessen einen festen Schlüssel.',
        'Nennen Sie in /etc/fstab das Gerät /dev/mapper/… und starten Sie neu.',
      ],
    },
  },
  judge({swaps}) {
    if (swaps.length === 0) return {status: 'not-applicable', why: 'no memory is swapped out'};
    const bare = swaps.filter(({safe}) => !safe);
    if (bare.length === 0) return {status: 'pass'};
    return {status: 'fail', share: 1 - bare.length / swaps.length, evidence: bare.map(({path}) => path)};
  },
});
