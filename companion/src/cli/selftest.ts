import {fill} from '@plimsoll/shared/texts';

import {selftest as attack, EXTENSION_IDS} from '../server/index.ts';
import {type Command, exit} from './command.ts';
import {clean, print, printJson, style} from './output.ts';
import {attackName} from './texts/attacks.ts';
import {refused, withCompanion} from './with-companion.ts';

/** An origin every companion takes: our extension in Chrome and Edge. */
const ORIGIN = `chrome-extension://${EXTENSION_IDS[0]}`;

/** `plimsoll selftest`: runs the table of attacks on the running companion's front door. */
export const selftest: Command = {
  name: 'selftest',
  usage: '',
  options: {},
  operands: [0, 0],
  run: (context) =>
    withCompanion(context, async (local) => {
      const status = await local.call('status', {});
      if (!status.ok) return refused(context, status);
      const {port} = status.value;
      const {selftest: words} = context.words;
      if (port === null) {
        if (context.json) printJson(context, {error: 'unavailable', message: words.noDoor});
        context.err(`${words.noDoor}\n`);
        return exit.problem;
      }
      const results = await attack(port, ORIGIN);
      const broken = results.filter(({ok}) => !ok);
      if (context.json) printJson(context, {results});
      else {
        print(context, [
          ...results.map(({id, what, got, ok}) => {
            const sign = ok ? style(context, 'green', '✓') : style(context, 'red', '✗');
            return `${sign} ${id} ${clean(attackName(what, context.lang))}: ${typeof got === 'number' ? got : words.ended[got]}`;
          }),
          '',
          fill(broken.length === 0 ? words.well : words.broken, {
            count: results.length,
            broken: broken.length,
          }),
        ]);
      }
      return broken.length === 0 ? exit.ok : exit.problem;
    }),
};
