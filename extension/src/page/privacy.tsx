import type {Disclosure} from '@plimsoll/shared/report';
import {dateTime, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import {settingsTexts} from '../texts/index.ts';
import {useClient, useVocabulary} from '../view/index.ts';
import {Bytes} from './bytes.tsx';
import {Difference} from './difference.tsx';
import {Locked} from './locked.tsx';
import {useAnswer} from './use-answer.ts';
import {useFailureText} from './use-failure-text.ts';

/** The exact bytes that would be and were sent, how they differ, and the choice of how much. */
export function Privacy(): JSX.Element {
  const t = useTexts(settingsTexts);
  const {portal} = useClient().state.value;
  const {value, failure, again} = useAnswer('report.preview', {});
  const enrolled = portal !== null && portal.state !== 'none';
  return (
    <div class="stack-l">
      <Level onChanged={again} />
      {failure !== undefined && <p role="alert">{t('failed', {why: failure})}</p>}
      {!value && failure === undefined && <p role="status">{t('loading')}</p>}
      {value && (
        <>
          <section class="p-card stack" aria-labelledby="would">
            <h2 id="would">{t('wouldSend')}</h2>
            {!enrolled && <p>{t('noPortal')}</p>}
            {value.body === null ? (
              <p>{t('wouldSendNothing')}</p>
            ) : (
              <Bytes text={value.body} name="plimsoll-next-report" />
            )}
          </section>
          {value.lastSentBody !== null && value.body !== null && (
            <Difference before={value.lastSentBody} after={value.body} />
          )}
          <section class="p-card stack" aria-labelledby="sent">
            <h2 id="sent">{t('lastSent')}</h2>
            {value.lastSentAt === null ? (
              <p>{t('neverSent')}</p>
            ) : (
              <p>{t('lastSentAt', {when: dateTime(value.lastSentAt, t.lang)})}</p>
            )}
            {value.lastSentBody !== null && <Bytes text={value.lastSentBody} name="plimsoll-last-report" />}
          </section>
        </>
      )}
      <Receipt />
    </div>
  );
}

const levels = [
  ['none', 'levelNone'],
  ['score', 'levelScore'],
  ['findings', 'levelFindings'],
  ['inventory', 'levelInventory'],
] as const;

function Level({onChanged}: {readonly onChanged: () => void}): JSX.Element {
  const t = useTexts(settingsTexts);
  const words = useVocabulary();
  const failureText = useFailureText();
  const client = useClient();
  const {portal, policy, link} = client.state.value;
  const [failure, setFailure] = useState<string>();
  const managed = policy.values.disclosure !== undefined;
  async function choose(disclosure: Disclosure): Promise<void> {
    setFailure(undefined);
    try {
      await client.call('disclosure.set', {disclosure});
      onChanged();
    } catch (error) {
      setFailure(failureText(error));
    }
  }
  return (
    <fieldset class="p-card stack" disabled={managed || link.state !== 'connected'}>
      <legend>{t('level')}</legend>
      {levels.map(([level, text]) => (
        <label key={level} class="choice">
          <input
            type="radio"
            name="disclosure"
            value={level}
            checked={portal?.disclosure === level}
            onChange={() => void choose(level)}
          />
          <span>
            <strong>{words.disclosure[level]}</strong>
            <br />
            {t(text)}
          </span>
        </label>
      ))}
      {managed && <Locked />}
      {failure !== undefined && <p role="alert">{t('failed', {why: failure})}</p>}
    </fieldset>
  );
}

function Receipt(): JSX.Element {
  const t = useTexts(settingsTexts);
  const {portal} = useClient().state.value;
  return (
    <section class="p-card stack" aria-labelledby="receipt">
      <h2 id="receipt">{t('receipt')}</h2>
      {portal?.acknowledgedAt ? (
        <p>
          {t('receiptText', {seq: portal.acknowledgedSeq, when: dateTime(portal.acknowledgedAt, t.lang)})}
        </p>
      ) : (
        <p>{t('receiptNone')}</p>
      )}
      {portal !== null && portal.waiting > 0 && <p>{t('waiting', {count: portal.waiting})}</p>}
      {portal?.problem !== undefined && <p class="p-notice p-tone-medium">{portal.problem}</p>}
    </section>
  );
}
