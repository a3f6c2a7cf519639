import {fill} from '@plimsoll/shared/texts';

import {
  type Arguments,
  type Command,
  type Context,
  exit,
  type Running,
  textOption,
  UsageError,
} from './command.ts';
import {clean, print, printJson} from './output.ts';

/** `plimsoll start`: runs the companion in the foreground; the launcher takes care of `--detach`. */
export const start: Command = {
  name: 'start',
  usage: '[--detach] [--port N] [--knowledge DIR_OR_URL]',
  options: {detach: {type: 'boolean'}, port: {type: 'string'}, knowledge: {type: 'string'}},
  operands: [0, 0],
  async run(context, args) {
    const running = await context.connect();
    if (running) {
      running.close();
      context.err(`${fill(context.words.start.already, {folder: clean(context.stateFolder)})}\n`);
      return exit.refused;
    }
    return context.daemon({
      port: portOf(context, args),
      knowledge: textOption(args, 'knowledge'),
      ready: (facts) => tell(context, facts),
    });
  },
};

function portOf({words}: Context, args: Arguments): number | undefined {
  const value = textOption(args, 'port');
  if (value === undefined) return undefined;
  const port = Number(value);
  // 0 lets the system choose; below 1024 is for root alone.
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(fill(words.usage.badChoice, {value, choices: '0 – 65535'}));
  }
  return port;
}

function tell(context: Context, running: Running): void {
  const {start: words} = context.words;
  const {port, problems} = running;
  if (context.json) {
    printJson(context, {...running, stateFolder: context.stateFolder});
    return;
  }
  print(context, [
    words.title,
    port === null ? words.noPort : fill(words.port, {port}),
    ...problems.map((problem) => `! ${clean(problem)}`),
    words.next,
    words.stop,
  ]);
}
