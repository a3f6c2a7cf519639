import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the kernel’s command line cannot be changed at the start without a password. */
export const bootLoaderPassword: BoundCheck = defineCheck({
  id: 'boot-loader-password',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['bootLoader'],
  minutes: 20,
  remedies: [{platform: 'linux'}],
  references: ['CIS Debian 12: 1.4.1', 'Lynis BOOT-5122'],
  text: {
    en: {
      title: 'Changing how the device starts asks for a password',
      failure: 'Anybody at the keyboard can change how it starts',
      why: 'Whoever stands before the device adds init=/bin/sh to the command line at the start and is root without a password, where the disk is not encrypted.',
      look: 'Run: sudo grep -E "superusers|password_pbkdf2" /boot/grub/grub.cfg – it should print both words. For systemd-boot: grep editor /boot/loader/loader.conf – right is no.',
      remedy: [
        'Make a hash of a password with grub-mkpasswd-pbkdf2 (Red Hat: set it with grub2-setpassword, and nothing more is to do).',
        'Write set superusers="root" and password_pbkdf2 root HASH into /etc/grub.d/40_custom, and --unrestricted into the CLASS of /etc/grub.d/10_linux so that starting asks for nothing.',
        'Run update-grub and try a restart while you can reach the device.',
      ],
    },
    de: {
      title: 'Den Start zu ändern verlangt ein Passwort',
      failure: 'Jeder an der Tastatur kann den Start ändern',
      why: 'Wer vor dem Gerät sitzt, hängt beim Start init=/bin/sh an die Befehlszeile und ist ohne Passwort root, wenn die Platte nicht verschlüsselt ist.',
      look: 'Führen Sie aus: sudo grep -E "superusers|password_pbkdf2" /boot/grub/grub.cfg – beide Wörter sollten erscheinen. Bei systemd-boot: grep editor /boot/loader/loader.conf – richtig ist no.',
      remedy: [
        'Erzeugen Sie mit grub-mkpasswd-pbkdf2 den Hash eines Passworts (Red Hat: Setzen Sie es mit grub2-setpassword, mehr ist nicht zu tun).',
        'Schreiben Sie set superusers="root" und password_pbkdf2 root HASH in /etc/grub.d/40_custom, und --unrestricted in CLASS von /etc/grub.d/10_linux, damit der Start selbst nichts verlangt.',
        'Führen Sie update-grub aus und probieren Sie einen Neustart, solange Sie an das Gerät herankommen.',
      ],
    },
  },
  judge({bootLoader: {kind, locked}}) {
    if (kind === 'none') return {status: 'not-applicable', why: 'there is no boot loader here'};
    if (locked) return {status: 'pass'};
    return {status: 'fail', evidence: [kind === 'grub' ? 'grub.cfg: −password' : 'loader.conf: editor']};
  },
});
