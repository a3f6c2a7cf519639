import {fill} from '@plimsoll/shared/texts';

import {type Command, type Context, exit} from './command.ts';
import {clean, print, printJson} from './output.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll revoke ID`: a browser loses its pairing, and its connection at once. The beginning of an id is enough. */
export const revoke: Command = {
  name: 'revoke',
  usage: 'CLIENT',
  options: {},
  operands: [1, 1],
  run: (context, {operands: [wanted = '']}) =>
    withCompanion(context, async (local) => {
      const listed = await local.call('clients.list', {});
      if (!listed.ok) return refused(context, listed);
      const [client, ...others] = listed.value.clients.filter(({id}) => id.startsWith(wanted));
      if (!client || others.length > 0 || wanted === '') return unknown(context, wanted);
      const {id, label} = client;
      const answered = await local.call('clients.revoke', {id});
      if (!answered.ok)
        return answered.code === 'not-found' ? unknown(context, id) : refused(context, answered);
      if (context.json) printJson(context, {revoked: id});
      else print(context, [fill(context.words.clients.revoked, {label: clean(label)})]);
      return exit.ok;
    }),
};

function unknown(context: Context, id: string): number {
  const message = fill(context.words.clients.unknown, {id: clean(id)});
  if (context.json) printJson(context, {error: 'not-found', message});
  context.err(`${message}\n`);
  return exit.problem;
}
