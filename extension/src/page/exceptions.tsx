import type {Exception} from '@plimsoll/shared/exceptions';
import {day, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useEffect} from 'preact/hooks';

import {exceptionTexts} from '../texts/index.ts';
import {useClient, useVocabulary} from '../view/index.ts';
import {Ask} from './ask.tsx';
import {useAnswer} from './use-answer.ts';

/** What somebody left as it is, each with the way to withdraw it; nothing where nobody left anything. */
export function Exceptions(): JSX.Element | null {
  const t = useTexts(exceptionTexts);
  const client = useClient();
  const {value, again} = useAnswer('exceptions.list', {});
  // Made, withdrawn or ended: each is a line of the timeline.
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.e === 'timeline') again();
      }),
    [client, again],
  );
  const all = value?.exceptions ?? [];
  if (all.length === 0) return null;
  const active = all.filter(({state}) => state === 'active');
  const ended = all.length - active.length;
  return (
    <section class="p-card stack" aria-labelledby="exceptions">
      <h2 id="exceptions">{t('title')}</h2>
      <ul class="plain rows">
        {active.map((exception) => (
          <Line key={exception.id} exception={exception} />
        ))}
      </ul>
      {ended > 0 && <p class="hint">{t('ended', {count: ended})}</p>}
    </section>
  );
}

function Line({exception}: {readonly exception: Exception}): JSX.Element {
  const t = useTexts(exceptionTexts);
  const client = useClient();
  const {kind} = useVocabulary().exception;
  const {id, subject, reason, by, createdAt, until} = exception;
  return (
    <li>
      <span>
        <strong>{subject}</strong> · {kind[exception.kind]} · {t('until', {day: day(until, t.lang)})}
        <br />
        <span class="hint">{t('madeBy', {reason, by, when: day(createdAt, t.lang)})}</span>
      </span>
      <Ask
        small
        words={[t('withdraw'), t('withdrawAsk'), t('withdraw')]}
        label={t('withdrawLabel', {subject})}
        act={async () => void (await client.call('exceptions.cancel', {id}))}
      />
    </li>
  );
}
