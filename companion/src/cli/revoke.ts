import {fill} from '@plimsoll/shared/texts';

import {type Command, exit} from './command.ts';
import {clean, print, printJson} from './output.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll revoke ID`: a browser loses its pairing, and its connection at once. */
export const revoke: Command = {
  name: 'revoke',
  usage: 'CLIENT',
  options: {},
  operands: [1, 1],
  run: (context, {operands: [id = '']}) =>
    withCompanion(context, async (local) => {
      const answered = await local.call('clients.revoke', {id});
      if (!answered.ok && answered.code === 'not-found') {
        if (context.json) printJson(context, {error: 'not-found', message: answered.message});
        context.err(`${fill(context.words.clients.unknown, {id: clean(id)})}\n`);
        return exit.problem;
      }
      if (!answered.ok) return refused(context, answered);
      if (context.json) printJson(context, {revoked: id});
      else print(context, [context.words.clients.revoked]);
      return exit.ok;
    }),
};
