import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Remote Desktop is off, or asks who is there before it shows anything (NLA). */
export const remoteDesktop: BoundCheck = registryCheck({
  id: 'remote-desktop',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.10.57.3.9.4'],
  settings: 'ms-settings:remotedesktop',
  any: true,
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\fDenyTSConnections',
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\fDenyTSConnections',
      ],
      right: 1,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\UserAuthentication',
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp\\UserAuthentication',
      ],
      right: 1,
      unset: 'unknown',
    },
  ],
  text: {
    en: {
      title: 'Remote Desktop is off or asks before it connects',
      failure: 'Remote Desktop answers before it knows who asks',
      why: 'Errors such as BlueKeep were open to everybody who reached the port; with network level authentication only to who has a password.',
      steps: [
        'Open Settings, System, Remote Desktop, and switch it off when you do not use it.',
        'Where you do, require Network Level Authentication there.',
      ],
    },
    de: {
      title: 'Remotedesktop ist aus oder fragt vor dem Verbinden',
      failure: 'Remotedesktop antwortet, bevor klar ist, wer fragt',
      why: 'Fehler wie BlueKeep standen allen offen, die den Anschluss erreichten; mit Authentifizierung auf Netzwerkebene nur, wer ein Passwort hat.',
      steps: [
        'Öffnen Sie Einstellungen, System, Remotedesktop und schalten Sie es aus, wenn Sie es nicht nutzen.',
        'Wo Sie es nutzen, verlangen Sie dort die Authentifizierung auf Netzwerkebene.',
      ],
    },
  },
});
