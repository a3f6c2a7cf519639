import {CopyLine, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import {commands, popupTexts, settingsTexts} from '../texts/index.ts';
import {FirstSteps, useClient} from '../view/index.ts';
import {Ask} from './ask.tsx';

/** How this browser stands with the companion; pairing itself when it does not yet, or not any more. */
export function Pairing(): JSX.Element {
  const t = useTexts(settingsTexts);
  const popup = useTexts(popupTexts);
  const client = useClient();
  const {link, policy} = client.state.value;
  // Pairing succeeds before the fingerprint was read: the form stays until the reader goes on.
  const [held, setHeld] = useState(false);
  const pairs = held || link.state === 'unpaired' || link.state === 'stranger';
  return (
    <section class="p-card stack" aria-labelledby="pairing">
      <h2 id="pairing">{t('pairing')}</h2>
      {link.state === 'connected' && !held && <p>{t('pairedWith', {port: String(link.port)})}</p>}
      {link.state === 'offline' && (
        <>
          <p>{popup('stoppedText')}</p>
          <CopyLine text={commands.start} />
        </>
      )}
      {link.state === 'connecting' && <p role="status">{popup('connecting')}</p>}
      {link.state === 'stranger' && <p class="p-notice p-tone-high">{popup('strangerText')}</p>}
      {pairs && (
        <FirstSteps
          found={link.state !== 'unpaired' || link.found}
          pairingOff={policy.values.pairing === 'off'}
          onStart={() => setHeld(true)}
          onDone={() => setHeld(false)}
        />
      )}
      {link.state !== 'unpaired' && !held && (
        <div>
          <Ask words={[t('forget'), t('forgetAsk'), t('forgetYes')]} act={() => client.forget()} />
        </div>
      )}
    </section>
  );
}
