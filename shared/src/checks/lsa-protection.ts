import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that the process that knows passwords (LSASS) is closed to other programs. */
export const lsaProtection: BoundCheck = registryCheck({
  id: 'lsa-protection',
  category: 'security-controls',
  minutes: 5,
  references: ['scid-25'],
  restart: true,
  settings: 'ms-settings:windowsdefender',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System\\RunAsPPL',
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\RunAsPPL',
      ],
      right: 1,
      unset: 'unknown',
      also: [2],
    },
  ],
  text: {
    en: {
      title: 'The process that knows passwords is closed',
      failure: 'The process that knows passwords is open to administrators',
      why: 'An attacker with administrator rights reads the passwords and tickets of everybody signed in from its memory and goes on to other devices.',
      steps: [
        'Open Windows Security, Device security, Core isolation details, and switch Local Security Authority protection on.',
      ],
    },
    de: {
      title: 'Der Prozess mit den Passwörtern ist geschlossen',
      failure: 'Der Prozess mit den Passwörtern steht Administratoren offen',
      why: 'Ein Angreifer mit Administratorrechten liest aus seinem Speicher Passwörter und Tickets aller Angemeldeten und geht damit auf andere Geräte über.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, Gerätesicherheit, Details zur Kernisolierung und schalten Sie den Schutz durch lokale Sicherheitsautorität ein.',
      ],
    },
  },
});
