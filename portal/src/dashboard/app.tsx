import type {Lang} from '@plimsoll/shared/texts';
import {LangContext} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useEffect, useMemo, useState} from 'preact/hooks';

import {type Api, createApi, type Send} from './data/api.ts';
import {ServicesContext} from './data/context.ts';
import {chosenLanguage, keepLanguage} from './data/language.ts';
import {connectLive, type Live} from './data/live.ts';
import type {Router} from './data/router.ts';
import {Me} from './data/shapes.ts';
import {Welcome} from './pages/welcome.tsx';
import {Shell} from './shell.tsx';

interface Props {
  readonly send: Send;
  readonly openLive: () => EventSource;
  readonly router: Router;
  /** The browser's language tag. */
  readonly language: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => number;
}

/** The dashboard's root: language, who is signed in, and then the pages. */
export function App({send, openLive, router, language, storage, now}: Props): JSX.Element {
  const [lang, setLang] = useState<Lang>(() => chosenLanguage(storage, language));
  const [me, setMe] = useState<Me | undefined>();
  const api = useMemo(() => createApi(send, () => setMe({state: 'signed-out'})), [send]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  useEffect(() => {
    void readMe(api, setMe);
  }, [api]);

  function switchLanguage(): void {
    const next = lang === 'en' ? 'de' : 'en';
    keepLanguage(storage, next);
    setLang(next);
  }

  return (
    <LangContext.Provider value={lang}>
      {me?.state === 'signed-in' && (
        <SignedIn me={me} {...{api, openLive, router, now}} onLanguage={switchLanguage} onSignedOut={setMe} />
      )}
      {me !== undefined && me.state !== 'signed-in' && (
        <Welcome
          state={me.state}
          api={api}
          setupToken={router.place.value.fragment}
          onLanguage={switchLanguage}
          onSignedIn={() => {
            // The console's link carries the setup token; it must not stay in the address.
            if (router.place.value.path === '/setup') router.go('/');
            void readMe(api, setMe);
          }}
        />
      )}
    </LangContext.Provider>
  );
}

async function readMe(api: Api, then: (me: Me) => void): Promise<void> {
  const answer = await api.get('/auth/me', Me);
  then(answer.ok ? answer.value : {state: 'signed-out'});
}

interface SignedInProps {
  readonly me: Extract<Me, {state: 'signed-in'}>;
  readonly api: Api;
  readonly openLive: () => EventSource;
  readonly router: Router;
  readonly now: () => number;
  readonly onLanguage: () => void;
  readonly onSignedOut: (me: Me) => void;
}

/** Holds the live connection as long as someone is signed in. */
function SignedIn({
  me,
  api,
  openLive,
  router,
  now,
  onLanguage,
  onSignedOut,
}: SignedInProps): JSX.Element | null {
  const [live, setLive] = useState<Live | undefined>();
  useEffect(() => {
    const connection = connectLive(openLive);
    setLive(connection);
    return () => connection.close();
  }, [openLive]);
  const services = useMemo(
    () => (live ? {api, router, live, me, now} : undefined),
    [api, router, live, me, now],
  );
  if (!services) return null;
  return (
    <ServicesContext.Provider value={services}>
      <Shell onLanguage={onLanguage} onSignedOut={() => onSignedOut({state: 'signed-out'})} />
    </ServicesContext.Provider>
  );
}
