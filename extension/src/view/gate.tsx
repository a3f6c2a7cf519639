import {ago, Button, CopyLine, EmptyState, Mark, useTexts} from '@plimsoll/shared/ui';
import type {ComponentChildren, JSX} from 'preact';
import {useState} from 'preact/hooks';

import type {AppState} from '../background/state.ts';
import {commands, popupTexts} from '../texts/index.ts';
import {useClient, useNow} from './context.tsx';
import {FirstSteps} from './first-steps.tsx';
import {NoKnowledge} from './no-knowledge.tsx';
import {PairForm, type Pairing} from './pair-form.tsx';
import {ProgressView} from './progress-view.tsx';
import {type Screen, screenOf} from './screen.ts';

interface Props {
  readonly children: ComponentChildren;
}

/** Lets its children through when there is something to show; otherwise says what is so and what to do next. */
export function Gate({children}: Props): JSX.Element {
  const client = useClient();
  const state = client.state.value;
  const screen = screenOf(state, client.known.value);
  // Pairing succeeds before the fingerprint was read: the form stays until the reader goes on.
  const [held, setHeld] = useState<Screen>();
  const shown = held ?? screen;
  const pairing = {onStart: () => setHeld(shown), onDone: () => setHeld(undefined)};
  switch (shown) {
    case 'loading':
      return <Waiting />;
    case 'first-run':
    case 'unpaired':
      return (
        <FirstSteps
          found={shown === 'unpaired'}
          pairingOff={state.policy.values.pairing === 'off'}
          {...pairing}
        />
      );
    case 'stranger':
      return <Stranger {...pairing} />;
    case 'stopped':
      return <Stopped state={state} />;
    case 'scanning':
      return <FirstScan state={state} />;
    case 'no-knowledge':
      return <NoKnowledge state={state} />;
    case 'ready':
      return <>{children}</>;
  }
}

interface StateProps {
  readonly state: AppState;
}

function Waiting(): JSX.Element {
  const t = useTexts(popupTexts);
  return (
    <div class="waiting" role="status">
      <Mark score={undefined} level={undefined} size={72} />
      <p>{t('connecting')}</p>
    </div>
  );
}

function FirstScan({state}: StateProps): JSX.Element {
  const t = useTexts(popupTexts);
  return (
    <EmptyState
      heading={1}
      title={t('scanTitle')}
      text={t('scanText')}
      sign={<Mark score={undefined} level={undefined} size={72} />}
    >
      {state.progress && <ProgressView progress={state.progress} />}
    </EmptyState>
  );
}

function Stopped({state}: StateProps): JSX.Element {
  const t = useTexts(popupTexts);
  const client = useClient();
  const now = useNow();
  return (
    <EmptyState
      heading={1}
      title={t('stoppedTitle')}
      text={t('stoppedText')}
      sign={<Mark score={undefined} level={undefined} size={72} />}
    >
      <CopyLine text={commands.start} />
      {state.heardAt !== null && <p>{t('stoppedAsOf', {when: ago(state.heardAt, now, t.lang)})}</p>}
      <Button onClick={() => void client.tryNow().catch(() => undefined)}>{t('tryNow')}</Button>
    </EmptyState>
  );
}

function Stranger(pairing: Pairing): JSX.Element {
  const t = useTexts(popupTexts);
  const client = useClient();
  const [again, setAgain] = useState(false);
  return (
    <EmptyState heading={1} title={t('strangerTitle')} text={t('strangerText')}>
      {again ? (
        <PairForm {...pairing} />
      ) : (
        <div class="row">
          <Button onClick={() => void client.tryNow().catch(() => undefined)}>{t('tryNow')}</Button>
          <Button onClick={() => setAgain(true)}>{t('pairAgain')}</Button>
        </div>
      )}
    </EmptyState>
  );
}
