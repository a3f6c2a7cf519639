import type {BoundCheck} from './check.ts';
import {macStateCheck} from './kit/mac-state.ts';

/** This check verifies that macOS starts from a sealed volume. */
export const signedSystemVolume: BoundCheck = macStateCheck({
  id: 'signed-system-volume',
  category: 'operating-system',
  minutes: 15,
  references: [],
  restart: true,
  state: 'signedVolume',
  right: true,
  evidence: 'Authenticated Root status: disabled',
  text: {
    en: {
      title: 'macOS starts from a sealed volume',
      failure: 'macOS starts from a volume that is not sealed',
      why: 'A change in the system, by malware or a damaged disk, is not noticed and starts with the Mac each time.',
      look: 'Run in Terminal: csrutil authenticated-root status – it should print: Authenticated Root status: enabled.',
      remedy: [
        'Start the Mac into recovery and open Utilities, Terminal.',
        'Run csrutil authenticated-root enable and restart.',
      ],
    },
    de: {
      title: 'macOS startet von einem versiegelten Volume',
      failure: 'macOS startet von einem unversiegelten Volume',
      why: 'Eine Änderung am System, durch Schadprogramme oder eine defekte Festplatte, fällt nicht auf und startet jedes Mal mit.',
      look: 'Führen Sie im Terminal aus: csrutil authenticated-root status – es sollte erscheinen: Authenticated Root status: enabled.',
      remedy: [
        'Starten Sie den Mac in die Wiederherstellung und öffnen Sie Dienstprogramme, Terminal.',
        'Führen Sie csrutil authenticated-root enable aus und starten Sie neu.',
      ],
    },
  },
});
