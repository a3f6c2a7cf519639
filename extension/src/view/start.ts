import {type Lang, langOf} from '@plimsoll/shared/texts';

import {isState} from '../background/state.ts';
import {openPort, sessionShelf, uiLanguage} from '../platform/index.ts';
import {type Apply, type Client, createClient} from './client.ts';

/** Begins a page: its language, its title, its conversation. A full page brings what applies deltas; a popup is sent none. */
export function startPage(
  name: 'popup' | 'page',
  apply: Apply = () => undefined,
): {readonly client: Client; readonly lang: Lang} {
  const lang = langOf(uiLanguage());
  document.documentElement.lang = lang;
  const client = createClient({
    open: () => openPort(name),
    apply,
    cached: async () => {
      const left = await sessionShelf().get('state');
      return isState(left) ? left : undefined;
    },
  });
  return {client, lang};
}
