import {fill} from '@plimsoll/shared/texts';

import type {LocalConnection, PairingEvent} from '../server/index.ts';
import {type Command, type Context, exit} from './command.ts';
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
      const ended = Promise.withResolvers<End>();
      const opened = await local.openPairing((event) => {
        if (event.state !== 'attempt') ended.resolve(event);
      });
      if (!opened.ok) return refused(context, opened);
      if (context.json) printJson(context, opened.value);
      else print(context, invitation(context, opened.value));
      endWith(context, local, ended.resolve);
      const end = await ended.promise;
      if (context.json) printJson(context, end);
      else print(context, farewell(context, end));
      if (context.signal.aborted) return exit.interrupted;
      return end.state === 'paired' ? exit.ok : exit.problem;
    }),
};

type End = Exclude<PairingEvent, {state: 'attempt'}>;

function endWith({signal}: Context, local: LocalConnection, resolve: (end: End) => void): void {
  local.onClose(() => resolve({state: 'cancelled'}));
  signal.addEventListener('abort', () => void local.cancelPairing(), {once: true});
}

function invitation(context: Context, window: {readonly code: string; readonly expiresAt: string}): string[] {
  const {pair: words} = context.words;
  const time = new Date(window.expiresAt).toLocaleTimeString(context.lang);
  const code = style(context, 'bold', window.code);
  return [fill(words.code, {code}), fill(words.until, {time}), words.how, words.waiting];
}

function farewell({words: {pair: words}}: Context, end: End): string[] {
  switch (end.state) {
    case 'paired': {
      const fingerprint = fill(words.fingerprint, {words: clean(end.fingerprint)});
      return [fill(words.done, {label: clean(end.label)}), fingerprint];
    }
    case 'failed':
      return [words.failed];
    case 'expired':
      return [words.expired];
    case 'cancelled':
      return [words.cancelled];
  }
}
