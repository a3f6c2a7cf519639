import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {settingsTexts} from '../texts/index.ts';
import {Gate, useClient} from '../view/index.ts';
import {Ask} from './ask.tsx';

/** How this browser stands with the companion; pairing itself when it does not yet. */
export function Pairing(): JSX.Element {
  const t = useTexts(settingsTexts);
  const client = useClient();
  const {link} = client.state.value;
  return (
    <section class="p-card stack" aria-labelledby="pairing">
      <h2 id="pairing">{t('pairing')}</h2>
      {link.state === 'connected' && <p>{t('pairedWith', {port: String(link.port)})}</p>}
      {link.state !== 'connected' && (
        <Gate>
          <p>{t('notConnected')}</p>
        </Gate>
      )}
      {link.state !== 'unpaired' && (
        <div>
          <Ask words={[t('forget'), t('forgetAsk'), t('forgetYes')]} act={client.forget} />
        </div>
      )}
    </section>
  );
}
