import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that even root cannot change the running kernel. */
export const kernelLockdown: BoundCheck = defineCheck({
  id: 'kernel-lockdown',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['lockdown'],
  minutes: 10,
  restart: true,
  remedies: [
    {
      platform: 'linux',
      command:
        "sudo sed -i 's/^GRUB_CMDLINE_LINUX=\"/&lockdown=integrity /' /etc/default/grub && { sudo update-grub || sudo grub2-mkconfig -o /boot/grub2/grub.cfg; }",
    },
  ],
  references: [],
  text: {
    en: {
      title: 'Root cannot change the running kernel (lockdown)',
      failure: 'Root can change the running kernel (lockdown)',
      why: 'An attacker who became root loads code of his own into the kernel, hides there from every scanner, and stays when the system is cleaned.',
      look: 'Run: cat /sys/kernel/security/lockdown – the word in brackets should be integrity or confidentiality.',
      remedy: [
        'Switch Secure Boot on: Debian, Ubuntu and Fedora then lock the kernel by themselves.',
        'Or add lockdown=integrity to GRUB_CMDLINE_LINUX in /etc/default/grub, unless you need drivers that are not signed.',
        'Restart the device.',
      ],
    },
    de: {
      title: 'Root kann den laufenden Kernel nicht verändern (Lockdown)',
      failure: 'Root kann den laufenden Kernel verändern (Lockdown)',
      why: 'Ein Angreifer, der root wurde, lädt eigenen Code in den Kernel, versteckt sich dort vor jedem Scanner und übersteht das Säubern des Systems.',
      look: 'Führen Sie aus: cat /sys/kernel/security/lockdown – das Wort in Klammern sollte integrity oder confidentiality sein.',
      remedy: [
        'Schalten Sie Secure Boot ein: Debian, Ubuntu und Fedora sperren den Kernel dann von selbst.',
        'Oder ergänzen Sie in /etc/default/grub bei GRUB_CMDLINE_LINUX lockdown=integrity, sofern Sie keine unsignierten Treiber brauchen.',
        'Starten Sie das Gerät neu.',
      ],
    },
  },
  judge({lockdown: {supported, mode}}) {
    if (!supported) return {status: 'not-applicable', why: 'this kernel has no lockdown'};
    if (mode === undefined) return {status: 'unknown', why: 'the kernel does not say'};
    return mode === 'none' ? {status: 'fail', evidence: ['lockdown: none']} : {status: 'pass'};
  },
});
