import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that downloads are marked, so that Gatekeeper looks at them. */
export const quarantine: BoundCheck = preferencesCheck({
  id: 'quarantine',
  category: 'security-controls',
  minutes: 1,
  references: [],
  values: [
    {domain: 'com.apple.LaunchServices', key: 'LSQuarantine', of: 'person', right: true, unset: 'right'},
  ],
  text: {
    en: {
      title: 'Downloads are marked and checked',
      failure: 'Downloads are not marked and not checked',
      why: 'Without the mark Gatekeeper does not look: a program from a page runs at a double click.',
    },
    de: {
      title: 'Downloads werden markiert und geprüft',
      failure: 'Downloads werden nicht markiert und nicht geprüft',
      why: 'Ohne die Markierung sieht Gatekeeper nicht hin: Ein Programm von einer Seite läuft auf Doppelklick.',
    },
  },
});
