import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that no installed update waits for a restart. */
export const pendingRestart: BoundCheck = defineCheck({
  id: 'pending-restart',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['restart'],
  minutes: 5,
  restart: true,
  remedies: [{platform: 'linux', command: 'sudo systemctl reboot'}],
  references: ['Lynis KRNL-5830'],
  text: {
    en: {
      title: 'No update waits for a restart',
      failure: 'An update waits for a restart',
      why: 'The old kernel or library with its known errors still runs, and an attacker uses them although the fix is already on the disk.',
      look: 'Run: uname -r – and compare with ls /boot/vmlinuz-*; the file /run/reboot-required names what asks for a restart.',
      remedy: ['Save your work.', 'Restart the device.'],
    },
    de: {
      title: 'Kein Update wartet auf einen Neustart',
      failure: 'Ein Update wartet auf einen Neustart',
      why: 'Der alte Kernel oder die alte Bibliothek mit bekannten Fehlern läuft noch, und ein Angreifer nutzt sie, obwohl die Korrektur schon auf der Festplatte liegt.',
      look: 'Führen Sie aus: uname -r – und vergleichen Sie mit ls /boot/vmlinuz-*; die Datei /run/reboot-required nennt, was einen Neustart verlangt.',
      remedy: ['Speichern Sie Ihre Arbeit.', 'Starten Sie das Gerät neu.'],
    },
  },
  judge({restart: {requested, packages, booted, newest}}) {
    const evidence: string[] = [];
    if (newest !== undefined && newest !== booted) evidence.push(`${booted} → ${newest}`);
    if (requested) evidence.push('/run/reboot-required', ...packages);
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
