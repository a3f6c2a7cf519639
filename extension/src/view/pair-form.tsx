import {Button, CopyLine, useTexts} from '@plimsoll/shared/ui';
import type {JSX, TargetedSubmitEvent} from 'preact';
import {useId, useState} from 'preact/hooks';

import {commands, popupTexts} from '../texts/index.ts';
import type {Paired} from './client.ts';
import {useClient} from './context.tsx';
import {RequestError} from './conversation.ts';

export interface Pairing {
  /** A code was sent: the form must stay, whatever the link does meanwhile. */
  readonly onStart: () => void;
  /** The reader has seen the fingerprint. */
  readonly onDone: () => void;
}

type Step =
  | {readonly at: 'asking'}
  | {readonly at: 'pairing'}
  | {readonly at: 'failed'; readonly why: 'pairFailed' | 'pairNoWindow' | 'pairNoCompanion' | 'pairOff'}
  | ({readonly at: 'paired'} & Paired);

const reasons: Readonly<Record<string, 'pairNoWindow' | 'pairNoCompanion' | 'pairOff'>> = {
  'no-window': 'pairNoWindow',
  'no-companion': 'pairNoCompanion',
  'pairing-off': 'pairOff',
};

/** Takes the code the companion shows, pairs, and shows the words to compare. */
export function PairForm({onStart, onDone}: Pairing): JSX.Element {
  const client = useClient();
  const t = useTexts(popupTexts);
  const [step, setStep] = useState<Step>({at: 'asking'});
  const [code, setCode] = useState('');

  async function pair(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    onStart();
    setStep({at: 'pairing'});
    try {
      setStep({at: 'paired', ...(await client.pair(code))});
    } catch (error) {
      const why = error instanceof RequestError ? reasons[error.code] : undefined;
      setStep({at: 'failed', why: why ?? 'pairFailed'});
    }
  }

  if (step.at === 'paired') return <Fingerprint {...step} onDone={onDone} />;
  return (
    <form class="stack" onSubmit={(event) => void pair(event)}>
      <CopyLine text={commands.pair} />
      {step.at === 'failed' && (
        <p class="p-notice p-tone-high" role="alert">
          {t(step.why)}
        </p>
      )}
      <CodeField code={code} onCode={setCode} />
      <Button kind="primary" submit disabled={step.at === 'pairing'}>
        {step.at === 'pairing' ? t('pairing') : t('pair')}
      </Button>
    </form>
  );
}

interface FieldProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
}

function CodeField({code, onCode}: FieldProps): JSX.Element {
  const t = useTexts(popupTexts);
  const hint = useId();
  return (
    <>
      <label class="p-field">
        <span>{t('code')}</span>
        <input
          class="p-input code-input"
          name="code"
          required
          minLength={10}
          maxLength={16}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={hint}
          value={code}
          onInput={(event) => onCode(event.currentTarget.value)}
        />
      </label>
      <p id={hint} class="hint">
        {t('codeHint')}
      </p>
    </>
  );
}

function Fingerprint({device, fingerprint, onDone}: Paired & Pick<Pairing, 'onDone'>): JSX.Element {
  const t = useTexts(popupTexts);
  return (
    <div class="stack" role="status">
      <h3>{t('paired', {device})}</h3>
      <p>{t('fingerprint')}</p>
      <p class="fingerprint">{fingerprint}</p>
      <Button kind="primary" onClick={onDone}>
        {t('continue')}
      </Button>
    </div>
  );
}
