import {CopyLine, Mark, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useEffect} from 'preact/hooks';

import {commands, popupTexts} from '../texts/index.ts';
import {useClient} from './context.tsx';
import {PairForm, type Pairing} from './pair-form.tsx';

interface Props extends Pairing {
  /** True when a companion answers on this device. */
  readonly found: boolean;
  /** The policy forbids this browser to pair. */
  readonly pairingOff: boolean;
}

/** First run: what it is, what it reads, what leaves the device; then start the companion and pair. */
export function FirstSteps({found, pairingOff, onStart, onDone}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  useLookEvery(found ? undefined : 3000);
  return (
    <div class="stack first-steps">
      <div class="intro">
        <Mark score={undefined} level={undefined} size={56} />
        <h1>{t('welcomeTitle')}</h1>
      </div>
      <p class={found ? 'hint' : ''}>
        {t('welcomeText')} {t('welcomePrivacy')}
      </p>
      <ol class="steps">
        <li class={found ? 'done' : 'now'}>
          <h2>{t('step1')}</h2>
          {found ? (
            <p role="status">✓ {t('step1Done')}</p>
          ) : (
            <div class="stack">
              <p>{t('step1Text')}</p>
              <CopyLine text={commands.start} />
              <p class="hint" role="status">
                {t('step1Waiting')}
              </p>
            </div>
          )}
        </li>
        <li class={found ? 'now' : ''}>
          <h2>{t('step2')}</h2>
          {pairingOff && <p>{t('pairOff')}</p>}
          {found && !pairingOff && (
            <div class="stack">
              <p>{t('step2Text')}</p>
              <PairForm onStart={onStart} onDone={onDone} />
            </div>
          )}
        </li>
      </ol>
    </div>
  );
}

/** Looks for the companion again and again while the page is open; never when `ms` is undefined. */
function useLookEvery(ms: number | undefined): void {
  const client = useClient();
  useEffect(() => {
    if (ms === undefined) return undefined;
    // A look that fails is followed by the next one.
    const timer = setInterval(() => void client.tryNow().catch(() => undefined), ms);
    return () => clearInterval(timer);
  }, [ms, client]);
}
