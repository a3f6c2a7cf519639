import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that PowerShell records which commands it ran. */
export const scriptBlockLogging: BoundCheck = registryCheck({
  id: 'script-block-logging',
  category: 'security-controls',
  minutes: 2,
  references: [],
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell\\ScriptBlockLogging\\EnableScriptBlockLogging',
      ],
      right: 1,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'PowerShell records which commands it ran',
      failure: 'PowerShell does not record which commands it ran',
      why: 'Attackers work with what is there, above all PowerShell; without the record nobody can tell afterwards what they did.',
    },
    de: {
      title: 'PowerShell zeichnet ausgeführte Befehle auf',
      failure: 'PowerShell zeichnet ausgeführte Befehle nicht auf',
      why: 'Angreifer arbeiten mit dem, was da ist, vor allem mit PowerShell; ohne Aufzeichnung weiß danach niemand, was sie getan haben.',
    },
  },
});
