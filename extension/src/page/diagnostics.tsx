import type {Diagnosis} from '@plimsoll/shared/protocol';
import {Button, Chip, type Tone, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {settingsTexts} from '../texts/index.ts';
import {useAnswer} from './use-answer.ts';

const looks = {
  ok: {tone: 'good', sign: '✓', word: 'stateOk'},
  warning: {tone: 'medium', sign: '!', word: 'stateWarning'},
  problem: {tone: 'high', sign: '✕', word: 'stateProblem'},
} as const satisfies Readonly<Record<Diagnosis['state'], {tone: Tone; sign: string; word: string}>>;

/** What the companion finds when it examines itself, each with the next step. */
export function Diagnostics(): JSX.Element {
  const t = useTexts(settingsTexts);
  const {value, failure, again} = useAnswer('doctor', {lang: t.lang});
  return (
    <section class="p-card stack" aria-labelledby="diagnostics">
      <h2 id="diagnostics">{t('diagnostics')}</h2>
      {failure !== undefined && <p role="alert">{t('failed', {why: failure})}</p>}
      {!value && failure === undefined && <p role="status">{t('loading')}</p>}
      <ul class="plain rows">
        {value?.diagnoses.map(({id, state, what, next}) => (
          <li key={id}>
            <span>
              {what}
              {next !== undefined && (
                <>
                  <br />
                  <span class="hint">{next}</span>
                </>
              )}
            </span>
            <Chip tone={looks[state].tone}>
              <span aria-hidden="true">{looks[state].sign}</span>
              {t(looks[state].word)}
            </Chip>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={again}>{t('diagnosticsRun')}</Button>
      </div>
    </section>
  );
}
