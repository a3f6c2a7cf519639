import type {BoundCheck} from '../check.ts';
import {registryCheck} from '../kit/registry.ts';

/** This check verifies that protections against weaknesses of processors (Spectre, Meltdown) are not switched off. */
export const processorMitigationsOnWindows: BoundCheck = registryCheck({
  id: 'processor-mitigations',
  category: 'operating-system',
  minutes: 5,
  references: ['KB4073119'],
  restart: true,
  values: [
    {
      at: [
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management\\FeatureSettingsOverride',
      ],
      right: 0,
      unset: 'right',
      wrong: [3],
    },
  ],
  text: {
    en: {
      title: 'Protections against weaknesses of the processor are on',
      failure: 'Protections against weaknesses of the processor are off',
      why: 'A program, even a page in a browser, reads the memory of others through the processor: passwords and keys.',
      look: 'Run: reg query "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management" /v FeatureSettingsOverride – 3 switches the protections off; not found is right.',
    },
    de: {
      title: 'Schutz gegen Schwächen des Prozessors ist eingeschaltet',
      failure: 'Schutz gegen Schwächen des Prozessors ist ausgeschaltet',
      why: 'Ein Programm, sogar eine Seite im Browser, liest über den Prozessor den Speicher anderer: Passwörter und Schlüssel.',
      look: 'Führen Sie aus: reg query "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management" /v FeatureSettingsOverride – 3 schaltet den Schutz ab; nicht gefunden ist richtig.',
    },
  },
});
