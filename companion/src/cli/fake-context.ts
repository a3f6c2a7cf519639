import type {Answer} from '@plimsoll/shared/channel';
import type {Lang} from '@plimsoll/shared/texts';

import type {Context} from './command.ts';
import {cliTexts} from './texts/index.ts';

/** A context for tests, what was written to it, and what the companion was asked. */
export interface Fake {
  readonly context: Context;
  readonly asked: readonly (readonly [method: string, params: unknown])[];
  out(): string;
  err(): string;
}

/** A command line whose companion answers by `answer`; without it, none runs. */
export function fakeContext(
  parts: {readonly json?: boolean; readonly lang?: Lang} = {},
  answer?: (method: string, params: never) => Answer<unknown>,
): Fake {
  const asked: [string, unknown][] = [];
  const said = {out: '', err: ''};
  const {json = false, lang = 'en'} = parts;
  const context = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    json,
    lang,
    words: cliTexts(lang),
    terminal: false,
    colour: false,
    stateFolder: '/nowhere/plimsoll',
    signal: new AbortController().signal,
    version: '0.0.0',
    now: () => new Date('2026-11-20T12:00:00Z'),
    ask: async () => undefined,
    connect: async () =>
      answer && {
        call: async (method: string, params: never) => {
          asked.push([method, params]);
          return answer(method, params);
        },
        stopCompanion: async () => {
          asked.push(['companion.stop', {}]);
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it takes whatever it is asked
          return answer('companion.stop', {} as never);
        },
        onEvent: () => () => undefined,
        close: () => undefined,
      },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its companion answers whatever the test says
  return {context: context as unknown as Context, asked, out: () => said.out, err: () => said.err};
}
