import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Remote Desktop, where it is on, speaks TLS only. */
export const remoteDesktopEncryption: BoundCheck = registryCheck({
  id: 'remote-desktop-encryption',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.10.57.3.9.3'],
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\SecurityLayer',
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp\\SecurityLayer',
      ],
      right: 2,
      unset: 'unknown',
    },
  ],
  only: {
    at: [
      'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\fDenyTSConnections',
      'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\fDenyTSConnections',
    ],
    is: [0],
    otherwise: 'Remote Desktop is off',
  },
  text: {
    en: {
      title: 'Remote Desktop speaks TLS only',
      failure: 'Remote Desktop may do without TLS',
      why: 'Without TLS the device cannot prove that it is the right one; who sits between reads the password and what is on the screen.',
    },
    de: {
      title: 'Remotedesktop spricht nur TLS',
      failure: 'Remotedesktop kommt ohne TLS aus',
      why: 'Ohne TLS kann das Gerät nicht beweisen, das richtige zu sein; wer dazwischensitzt, liest Passwort und Bildschirm mit.',
    },
  },
});
