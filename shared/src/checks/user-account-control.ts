import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Windows asks before a program gets administrator rights. */
export const userAccountControl: BoundCheck = registryCheck({
  id: 'user-account-control',
  category: 'operating-system',
  minutes: 3,
  references: [
    'CIS Windows 11 22H2: 2.3.17.2',
    'CIS Windows 11 22H2: 2.3.17.6',
    'CIS Windows 11 22H2: 2.3.17.7',
  ],
  restart: true,
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\EnableLUA'],
      right: 1,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\ConsentPromptBehaviorAdmin',
      ],
      right: 2,
      unset: 'right',
      also: [1, 3, 4, 5],
    },
    {
      at: ['HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\PromptOnSecureDesktop'],
      right: 1,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Windows asks before a program becomes administrator',
      failure: 'Programs become administrator without a safe question',
      why: 'Each program an administrator starts, each attachment too, may change the whole system without anybody noticing.',
      steps: [
        'Search for “Change User Account Control settings” and put the slider to the top or the step below.',
      ],
    },
    de: {
      title: 'Windows fragt, bevor ein Programm Administrator wird',
      failure: 'Programme werden ohne sichere Rückfrage Administrator',
      why: 'Jedes Programm, das ein Administrator startet, auch jeder Anhang, darf unbemerkt das ganze System ändern.',
      steps: [
        'Suchen Sie nach „Einstellungen der Benutzerkontensteuerung ändern“ und stellen Sie den Regler ganz nach oben oder eine Stufe darunter.',
      ],
    },
  },
});
