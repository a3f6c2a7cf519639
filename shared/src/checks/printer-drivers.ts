import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that only administrators install printer drivers (CVE-2021-34527). */
export const printerDrivers: BoundCheck = registryCheck({
  id: 'printer-drivers',
  category: 'accounts',
  minutes: 2,
  references: [],
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Printers\\PointAndPrint\\RestrictDriverInstallationToAdministrators',
      ],
      right: 1,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Printers\\PointAndPrint\\NoWarningNoElevationOnInstall',
      ],
      right: 0,
      unset: 'right',
    },
    {
      at: ['HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Printers\\PointAndPrint\\UpdatePromptSettings'],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Only administrators install printer drivers',
      failure: 'Accounts without rights install printer drivers',
      why: 'A printer driver runs with the system’s rights; who may bring one along from the network rules the device (PrintNightmare).',
    },
    de: {
      title: 'Nur Administratoren installieren Druckertreiber',
      failure: 'Konten ohne Rechte installieren Druckertreiber',
      why: 'Ein Druckertreiber läuft mit den Rechten des Systems; wer einen aus dem Netz mitbringen darf, beherrscht das Gerät (PrintNightmare).',
    },
  },
});
