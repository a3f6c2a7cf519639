import {fill} from '@plimsoll/shared/texts';

import {type Command, exit} from './command.ts';
import {clean, print, printJson, style} from './output.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll pair`: opens a window for one browser, shows the code, and waits for what comes of it. */
export const pair: Command = {
  name: 'pair',
  usage: '',
  options: {},
  operands: [0, 0],
  run: (context) =>
    withCompanion(context, async (local) => {
      const {pair: words} = context.words;
      const opened = await local.pair();
      if (!opened.ok) return refused(context, opened);
      const {window, result} = opened.value;
      if (context.json) printJson(context, window);
      else {
        const time = new Date(window.expiresAt).toLocaleTimeString(context.lang);
        const code = style(context, 'bold', window.code);
        print(context, [fill(words.code, {code}), fill(words.until, {time}), words.how, words.waiting]);
      }
      const paired = await result;
      if (context.json)
        printJson(
          context,
          paired.ok ? {paired: paired.value} : {error: paired.code, message: paired.message},
        );
      else if (paired.ok) {
        const {label, fingerprint} = paired.value;
        print(context, [
          fill(words.done, {label: clean(label)}),
          fill(words.fingerprint, {words: clean(fingerprint)}),
        ]);
      } else
        print(context, [
          paired.code === 'expired' ? words.expired : fill(words.failed, {why: clean(paired.message)}),
        ]);
      return paired.ok ? exit.ok : exit.problem;
    }),
};
