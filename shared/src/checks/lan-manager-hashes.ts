import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that passwords are not kept in the oldest form. */
export const lanManagerHashes: BoundCheck = registryCheck({
  id: 'lan-manager-hashes',
  category: 'accounts',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 2.3.11.5'],
  values: [{at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\NoLMHash'], right: 1, unset: 'right'}],
  text: {
    en: {
      title: 'Passwords are not kept as LAN Manager hashes',
      failure: 'Passwords are kept as LAN Manager hashes',
      why: 'The old form knows no case and is cracked in two halves of seven characters, within minutes.',
      steps: ['Have everybody change the password afterwards; only then is the old form gone.'],
    },
    de: {
      title: 'Passwörter liegen nicht als LAN-Manager-Hash vor',
      failure: 'Passwörter liegen als LAN-Manager-Hash vor',
      why: 'Die alte Form kennt keine Groß- und Kleinschreibung und wird in zwei Hälften zu sieben Zeichen binnen Minuten geknackt.',
      steps: ['Lassen Sie danach alle ihr Passwort ändern; erst dann ist die alte Form weg.'],
    },
  },
});
