import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {extensionVersion} from '../platform/index.ts';
import {pageTexts, settingsTexts} from '../texts/index.ts';
import {useClient} from '../view/index.ts';
import {Clients} from './clients.tsx';
import {Diagnostics} from './diagnostics.tsx';
import {Enrolment} from './enrolment.tsx';
import {Notifications} from './notifications.tsx';
import {Pairing} from './pairing.tsx';
import {PolicyView} from './policy-view.tsx';

/** Everything that can be set, and how things stand behind the scenes. Reachable in every state. */
export function Settings(): JSX.Element {
  const page = useTexts(pageTexts);
  const t = useTexts(settingsTexts);
  const {link, companion} = useClient().state.value;
  const connected = link.state === 'connected';
  return (
    <div class="stack-l">
      <h1>{page('settings')}</h1>
      <Pairing />
      {connected && <Clients />}
      {connected && <Enrolment />}
      <Notifications />
      <PolicyView />
      {connected && <Diagnostics />}
      <section class="p-card stack" aria-labelledby="about">
        <h2 id="about">{t('about')}</h2>
        <p>{t('versions', {extension: extensionVersion(), companion: companion?.version ?? '–'})}</p>
      </section>
    </div>
  );
}
