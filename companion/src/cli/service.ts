import process from 'node:process';

import {userUnit} from '../service/index.ts';
import {type Command, exit} from './command.ts';
import {printJson} from './output.ts';

/** `plimsoll service`: prints a systemd user unit; installing it stays the person's own act. */
export const service: Command = {
  name: 'service',
  usage: '',
  options: {},
  operands: [0, 0],
  async run(context) {
    const unit = userUnit({
      node: process.execPath,
      launcher: process.argv[1] ?? 'plimsoll',
      stateFolder: context.stateFolder,
    });
    if (context.json) printJson(context, {unit});
    else {
      context.out(unit);
      context.err(`${context.words.service.how.join('\n')}\n`);
    }
    return exit.ok;
  },
};
