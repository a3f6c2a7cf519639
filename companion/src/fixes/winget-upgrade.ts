import type {Fix} from './fix.ts';
import {type Answer, isWanted, type Question} from './manager.ts';
import {managerFix} from './offered.ts';

/** learn.microsoft.com, winget, "Package identifiers". */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/;
const VERSION = /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}$/;

/**
 * What would be told to winget. It is never run (security.md §10): Windows has no dialog of its own for it, and the program is
 * reached by an alias the user can change. The preview shows the command.
 */
export const wingetUpgrade: Fix = managerFix({
  id: 'winget-upgrade',
  type: 'winget',
  collectors: ['windows-programs'],
  program: 'winget',
  name: NAME,
  version: VERSION,
  ask: async ({names, recommendation}: Question): Promise<Answer> => {
    const {to} = recommendation;
    if (to === undefined) return 'nobody says which version is newer';
    return new Map(names.map((name) => [name, {version: to, archive: 'winget'}]));
  },
  args: ([target]) => ['upgrade', '--exact', '--id', target?.name ?? ''],
  command: (targets) => targets.map(({name}) => `winget upgrade --exact --id ${name}`).join('; '),
  reached: isWanted,
});
