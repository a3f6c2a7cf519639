import type {Lang} from '@plimsoll/shared/texts';
import {LangContext} from '@plimsoll/shared/ui';
import {type ComponentChildren, createContext, type JSX} from 'preact';
import {useContext, useEffect, useState} from 'preact/hooks';

import type {Client} from './client.ts';

const ClientContext = createContext<Client | undefined>(undefined);

interface Props {
  readonly client: Client;
  readonly lang: Lang;
  readonly children: ComponentChildren;
}

/** What every page stands on: the conversation with the background, and the reader's language. */
export function Root({client, lang, children}: Props): JSX.Element {
  return (
    <LangContext.Provider value={lang}>
      <ClientContext.Provider value={client}>{children}</ClientContext.Provider>
    </LangContext.Provider>
  );
}

/** The conversation with the background. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('a page must stand in Root');
  return client;
}

/** The time, so that "3 minutes ago" moves; milliseconds since 1970. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
