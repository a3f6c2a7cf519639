import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the kernel confines programs by a policy (AppArmor or SELinux). */
export const mandatoryAccessControl: BoundCheck = defineCheck({
  id: 'mandatory-access-control',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['accessControl'],
  minutes: 15,
  restart: true,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command: 'sudo apt-get install apparmor apparmor-profiles && sudo systemctl enable apparmor',
    },
  ],
  references: ['Lynis MACF-6290'],
  text: {
    en: {
      title: 'Programs are confined by AppArmor or SELinux',
      failure: 'Programs are not confined by AppArmor or SELinux',
      why: 'A hijacked service or viewer may do whatever its user may: read every document, start every program, reach every key.',
      look: 'Run: sudo aa-status – or getenforce, where SELinux is in use.',
      remedy: [
        'Install apparmor and enable its service.',
        'Take apparmor=0 and security= from the kernel command line in /etc/default/grub.',
        'Restart the device.',
      ],
    },
    de: {
      title: 'Programme werden von AppArmor oder SELinux begrenzt',
      failure: 'Programme werden nicht von AppArmor oder SELinux begrenzt',
      why: 'Ein gekaperter Dienst oder Betrachter darf alles, was sein Benutzer darf: jedes Dokument lesen, jedes Programm starten, jeden Schlüssel erreichen.',
      look: 'Führen Sie aus: sudo aa-status – oder getenforce, wo SELinux genutzt wird.',
      remedy: [
        'Installieren Sie apparmor und aktivieren Sie den Dienst.',
        'Entfernen Sie apparmor=0 und security= aus der Kernel-Befehlszeile in /etc/default/grub.',
        'Starten Sie das Gerät neu.',
      ],
    },
  },
  judge({accessControl: {apparmor, selinux, selinuxAtStart}}) {
    if (apparmor) return {status: 'pass'};
    if (selinux === 'enforcing') {
      if (selinuxAtStart === undefined || selinuxAtStart === 'enforcing') return {status: 'pass'};
      // Right now, but not after a restart.
      return {
        status: 'fail',
        share: 0.5,
        evidence: [`SELinux: enforcing, → ${selinuxAtStart} (/etc/selinux/config)`],
      };
    }
    if (selinux === 'permissive') return {status: 'fail', share: 0.3, evidence: ['SELinux: permissive']};
    return {status: 'fail', evidence: ['AppArmor: off', 'SELinux: off']};
  },
});
