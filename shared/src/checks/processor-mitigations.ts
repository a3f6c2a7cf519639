import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the kernel has an answer to each weakness of this processor. */
export const processorMitigations: BoundCheck = defineCheck({
  id: 'processor-mitigations',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['mitigations'],
  minutes: 20,
  restart: true,
  remedies: [
    {platform: 'linux', on: 'debian', command: 'sudo apt-get install intel-microcode amd64-microcode'},
  ],
  references: [],
  text: {
    en: {
      title: 'Weaknesses of the processor are mitigated',
      failure: 'A weakness of the processor is not mitigated',
      why: 'A program of an attacker, even a web page, reads memory that belongs to other programs or to the kernel through the side effects of the processor.',
      look: 'Run: grep . /sys/devices/system/cpu/vulnerabilities/* – no line should say Vulnerable.',
      remedy: [
        'Update the firmware, or install the microcode package of your processor’s maker (component non-free-firmware).',
        'Take mitigations=off and similar words from the kernel command line in /etc/default/grub.',
        'Restart the device. In a virtual machine the operator of the host has to act.',
      ],
    },
    de: {
      title: 'Schwächen des Prozessors sind entschärft',
      failure: 'Eine Schwäche des Prozessors ist nicht entschärft',
      why: 'Ein Programm eines Angreifers, sogar eine Webseite, liest über Nebenwirkungen des Prozessors Speicher anderer Programme oder des Kernels.',
      look: 'Führen Sie aus: grep . /sys/devices/system/cpu/vulnerabilities/* – keine Zeile sollte Vulnerable sagen.',
      remedy: [
        'Aktualisieren Sie die Firmware, oder installieren Sie das Microcode-Paket Ihres Prozessorherstellers (Bereich non-free-firmware).',
        'Entfernen Sie mitigations=off und Ähnliches aus der Kernel-Befehlszeile in /etc/default/grub.',
        'Starten Sie das Gerät neu. In einer virtuellen Maschine muss der Betreiber des Wirts handeln.',
      ],
    },
  },
  judge({mitigations}) {
    const affected = mitigations.filter(({state}) => state !== 'Not affected');
    const open = affected.filter(({state}) => /^(?:KVM: )?Vulnerable/.test(state));
    if (open.length === 0) return {status: 'pass'};
    return {
      status: 'fail',
      share: 1 - open.length / affected.length,
      evidence: open.map(({name, state}) => `${name}: ${state}`),
    };
  },
});
