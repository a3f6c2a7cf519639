import type {ExceptionScope} from '@plimsoll/shared/exceptions';
import {type ExceptionMark, takesOut} from '@plimsoll/shared/findings';
import {Button, day, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import {exceptionTexts} from '../texts/index.ts';
import {useClient, useVocabulary} from '../view/index.ts';
import {Ask} from './ask.tsx';
import {ExceptionForm} from './exception-form.tsx';

interface Props {
  readonly scope: ExceptionScope;
  /** The exception that holds for it already. */
  readonly mark?: ExceptionMark | undefined;
  /** Once it is made, where what is open goes away with it. */
  readonly onMade?: (() => void) | undefined;
}

/** The exception of what is open, with the way to withdraw it; or the way to make one. */
export function ExceptionPart({scope, mark, onMade}: Props): JSX.Element | null {
  const t = useTexts(exceptionTexts);
  const connected = useClient().state.value.link.state === 'connected';
  const [asking, setAsking] = useState(false);
  if (mark) return <Marked mark={mark} />;
  if (!connected) return null;
  if (!asking) {
    return (
      <div>
        <Button onClick={() => setAsking(true)}>{t('leave')}</Button>
      </div>
    );
  }
  function close(): void {
    setAsking(false);
  }
  return <ExceptionForm scope={scope} onMade={onMade ?? close} onCancel={close} />;
}

function Marked({mark}: {readonly mark: ExceptionMark}): JSX.Element {
  const t = useTexts(exceptionTexts);
  const client = useClient();
  const {kind, effect} = useVocabulary().exception;
  const until = day(mark.until, t.lang);
  return (
    <section class="stack">
      <h3>{t('title')}</h3>
      <p>
        {t('marked', {until, kind: kind[mark.kind]})} ({takesOut(mark.kind) ? effect.out : effect.stays})
      </p>
      <div>
        <Ask
          words={[t('withdraw'), t('withdrawAsk'), t('withdraw')]}
          act={async () => void (await client.call('exceptions.cancel', {id: mark.id}))}
        />
      </div>
    </section>
  );
}
