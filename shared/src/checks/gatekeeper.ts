import type {BoundCheck} from './check.ts';
import {macStateCheck} from './kit/mac-state.ts';

/** This check verifies that macOS runs checked programs only (Gatekeeper). */
export const gatekeeper: BoundCheck = macStateCheck({
  id: 'gatekeeper',
  category: 'security-controls',
  minutes: 5,
  references: ['CIS macOS 26: 2.6.5'],
  settings: 'x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension',
  state: 'gatekeeper',
  right: true,
  evidence: 'assessments disabled',
  text: {
    en: {
      title: 'macOS runs checked programs only (Gatekeeper)',
      failure: 'macOS runs any program unchecked',
      why: 'A program from a mail or a page runs at a double click, whoever made it and whatever has been done to it since.',
      look: 'Run in Terminal: spctl --status – it should print: assessments enabled.',
      remedy: [
        'Open System Settings, Privacy & Security, and allow applications from the App Store and known developers only.',
      ],
    },
    de: {
      title: 'macOS führt nur geprüfte Programme aus (Gatekeeper)',
      failure: 'macOS führt jedes Programm ungeprüft aus',
      why: 'Ein Programm aus einer E-Mail oder von einer Seite läuft auf Doppelklick, wer auch immer es gemacht und seither verändert hat.',
      look: 'Führen Sie im Terminal aus: spctl --status – es sollte erscheinen: assessments enabled.',
      remedy: [
        'Öffnen Sie Systemeinstellungen, Datenschutz & Sicherheit und erlauben Sie nur Programme aus dem App Store und von bekannten Entwicklern.',
      ],
    },
  },
});
