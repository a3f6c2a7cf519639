import type {BoundCheck} from './check.ts';
import {modulesCheck} from './kit/modules.ts';

/** This check verifies that programs cannot have rare network protocols loaded. */
export const rareProtocols: BoundCheck = modulesCheck({
  id: 'rare-protocols',
  category: 'network',
  modules: ['dccp', 'sctp', 'rds', 'tipc'],
  references: ['CIS Debian 12: 3.2.1–3.2.4', 'Lynis NETW-3200'],
  text: {
    en: {
      title: 'The kernel speaks no rare network protocols',
      failure: 'Every program can load rare network protocols',
      why: 'An attacker with any account opens a socket of a protocol nobody uses, which loads its module; errors in them (CVE-2017-6074, CVE-2021-43267) gave root rights.',
    },
    de: {
      title: 'Der Kernel spricht keine seltenen Netzprotokolle',
      failure: 'Jedes Programm kann seltene Netzprotokolle laden',
      why: 'Ein Angreifer mit irgendeinem Konto öffnet einen Socket eines unbenutzten Protokolls und lädt damit dessen Modul; Fehler darin (CVE-2017-6074, CVE-2021-43267) gaben Root-Rechte.',
    },
  },
});
