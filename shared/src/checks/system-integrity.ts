import type {BoundCheck} from './check.ts';
import {macStateCheck} from './kit/mac-state.ts';

/** This check verifies that not even root can change macOS itself (System Integrity Protection). */
export const systemIntegrity: BoundCheck = macStateCheck({
  id: 'system-integrity',
  category: 'operating-system',
  minutes: 15,
  references: [],
  restart: true,
  state: 'systemIntegrity',
  right: true,
  evidence: 'System Integrity Protection status: disabled.',
  text: {
    en: {
      title: 'Not even root can change macOS itself',
      failure: 'Root can change macOS itself',
      why: 'Malware with an administrator’s password then hides inside the system, where no update and no scanner removes it.',
      look: 'Run in Terminal: csrutil status – it should print: System Integrity Protection status: enabled.',
      remedy: [
        'Shut the Mac down and start it into recovery: hold the power button (Apple chip) or Command-R (Intel).',
        'Open Utilities, Terminal, run csrutil enable, and restart.',
      ],
    },
    de: {
      title: 'Nicht einmal root kann macOS selbst ändern',
      failure: 'Root kann macOS selbst ändern',
      why: 'Schadprogramme mit dem Passwort eines Administrators verstecken sich dann im System, wo kein Update und kein Scanner sie entfernt.',
      look: 'Führen Sie im Terminal aus: csrutil status – es sollte erscheinen: System Integrity Protection status: enabled.',
      remedy: [
        'Schalten Sie den Mac aus und starten Sie ihn in die Wiederherstellung: Halten Sie die Einschalttaste (Apple-Chip) oder Command-R (Intel).',
        'Öffnen Sie Dienstprogramme, Terminal, führen Sie csrutil enable aus und starten Sie neu.',
      ],
    },
  },
});
