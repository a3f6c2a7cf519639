import {Button, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import {settingsTexts} from '../texts/index.ts';
import {useFailureText} from './use-failure-text.ts';

interface Props {
  /** What the first button says, what is asked then, and what yes says. */
  readonly words: readonly [string, string, string];
  readonly label?: string;
  readonly small?: boolean;
  readonly act: () => Promise<void>;
}

/** A button for what cannot be undone: asks once more, in place, and shows a failure. */
export function Ask({words: [first, question, yes], label, small = false, act}: Props): JSX.Element {
  const t = useTexts(settingsTexts);
  const failureText = useFailureText();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string>();
  async function perform(): Promise<void> {
    setAsking(false);
    try {
      await act();
    } catch (error) {
      setFailure(failureText(error));
    }
  }
  if (failure !== undefined) return <span role="alert">{t('failed', {why: failure})}</span>;
  if (!asking) {
    return (
      <Button small={small} label={label} onClick={() => setAsking(true)}>
        {first}
      </Button>
    );
  }
  return (
    <span class="row">
      {question !== '' && <span>{question}</span>}
      <Button small={small} kind="danger" onClick={() => void perform()}>
        {yes}
      </Button>
      <Button small={small} onClick={() => setAsking(false)}>
        {t('no')}
      </Button>
    </span>
  );
}
