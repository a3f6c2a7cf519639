import type {Recommendation} from '@plimsoll/shared/recommend';
import {recommendationText} from '@plimsoll/shared/texts';
import {CopyLine, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {texts} from '../texts/index.ts';

interface Props {
  readonly recommendation: Recommendation;
  /** How many weaknesses it closes, when the recommendation itself does not list them. */
  readonly weaknesses?: number;
}

/** Why, and what to do, in the words the device's user reads. */
export function Steps({recommendation, weaknesses}: Props): JSX.Element {
  const t = useTexts(texts);
  const closes = weaknesses === undefined ? recommendation.closes : Array.from({length: weaknesses}, String);
  const text = recommendationText({...recommendation, closes}, t.lang);
  return (
    <>
      <section>
        <h3>{t('why')}</h3>
        <p>{text.why}</p>
      </section>
      {text.steps.length > 0 && (
        <section>
          <h3>{t('steps')}</h3>
          <ol class="steps">
            {text.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {recommendation.command !== undefined && (
        <section>
          <h3>{t('command')}</h3>
          <CopyLine text={recommendation.command} />
        </section>
      )}
    </>
  );
}
