import type {ClientInfo} from '@plimsoll/shared/protocol';

import {type Command, type Context, exit} from './command.ts';
import {columns, print, printJson, when} from './output.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll clients`: the paired browsers. */
export const clients: Command = {
  name: 'clients',
  usage: '',
  options: {},
  operands: [0, 0],
  run: (context) =>
    withCompanion(context, async (local) => {
      const answered = await local.call('clients.list', {});
      if (!answered.ok) return refused(context, answered);
      const found = answered.value.clients;
      if (context.json) printJson(context, answered.value);
      else
        print(
          context,
          found.length === 0
            ? [context.words.clients.none]
            : columns(found.map((client) => row(context, client))),
        );
      return exit.ok;
    }),
};

function row(context: Context, {id, label, browser, lastSeen, connected}: ClientInfo): string[] {
  const {clients: words} = context.words;
  const seen = lastSeen === null ? words.never : when(context, lastSeen);
  return [id, label, browser, connected ? words.connected : seen];
}
