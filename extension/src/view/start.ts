import {type Lang, langOf} from '@plimsoll/shared/texts';

import type {AppState} from '../background/state.ts';
import {openPort, sessionShelf, uiLanguage} from '../platform/index.ts';
import {type Client, createClient} from './client.ts';

/** Begins a page: its language, its title, its conversation. `name` tells the background how much to send. */
export function startPage(name: 'popup' | 'page'): {readonly client: Client; readonly lang: Lang} {
  const lang = langOf(uiLanguage());
  document.documentElement.lang = lang;
  const client = createClient({
    open: () => openPort(name),
    // Only this extension writes session storage; the shape is of this version or, after an update, gone.
    cached: async () => (await sessionShelf().get('state')) as AppState | undefined,
  });
  return {client, lang};
}
