import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that only signed code runs in the kernel (memory integrity, HVCI). */
export const memoryIntegrity: BoundCheck = registryCheck({
  id: 'memory-integrity',
  category: 'operating-system',
  minutes: 10,
  references: [],
  restart: true,
  settings: 'ms-settings:windowsdefender',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeviceGuard\\HypervisorEnforcedCodeIntegrity',
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard\\Scenarios\\HypervisorEnforcedCodeIntegrity\\Enabled',
      ],
      right: 1,
      unset: 'wrong',
      also: [2],
    },
  ],
  text: {
    en: {
      title: 'Memory integrity protects the kernel',
      failure: 'Memory integrity is off',
      why: 'A driver with an error is enough for an attacker to run code in the kernel, where no scanner can stop it.',
      look: 'Run: msinfo32 – Virtualization-based security Services Running should name Hypervisor enforced Code Integrity.',
      steps: [
        'Open Windows Security, Device security, Core isolation details, and switch Memory integrity on.',
        'Update or remove drivers it names.',
      ],
    },
    de: {
      title: 'Speicherintegrität schützt den Kernel',
      failure: 'Die Speicherintegrität ist ausgeschaltet',
      why: 'Ein fehlerhafter Treiber genügt einem Angreifer, um Code im Kernel auszuführen, wo kein Scanner ihn aufhält.',
      look: 'Führen Sie aus: msinfo32 – unter den ausgeführten virtualisierungsbasierten Sicherheitsdiensten sollte die durch Hypervisor erzwungene Codeintegrität stehen.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, Gerätesicherheit, Details zur Kernisolierung und schalten Sie die Speicherintegrität ein.',
        'Aktualisieren oder entfernen Sie die dort genannten Treiber.',
      ],
    },
  },
});
