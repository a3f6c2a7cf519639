import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';
import {count, recommendationText} from '@plimsoll/shared/texts';
import {Chip, CopyLine, decimal, Flyout, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {Closes} from './closes.tsx';
import {ExceptionPart} from './exception.tsx';
import {Fix} from './fix.tsx';
import {toneOfTag} from './tones.ts';

interface Props {
  readonly item: Recommendation;
  readonly snapshot: Snapshot;
  /** Opened by "Fix it": the preview is asked for at once. */
  readonly fixing: boolean;
  readonly onClose: () => void;
}

/** One thing to do: why, what it brings and closes, the steps, and the fix itself. */
export function RecommendationFlyout({item, snapshot, fixing, onClose}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const words = useVocabulary();
  const {title, why, steps} = recommendationText(item, t.lang);
  const head = (
    <p class="row">
      <Chip>{words.kind[item.kind]}</Chip>
      <Chip>{count(words.minutes, item.minutes)}</Chip>
      {item.tags.map((tag) => (
        <Chip key={tag} tone={toneOfTag(tag)}>
          {words.tag[tag]}
        </Chip>
      ))}
    </p>
  );
  return (
    <Flyout title={title} head={head} onClose={onClose}>
      <section class="stack">
        <h3>{t('why')}</h3>
        <p>{why}</p>
      </section>
      <Effect item={item} exposure={snapshot.score.exposure} />
      {item.fix !== undefined && <Fix item={item} atOnce={fixing} />}
      {steps.length > 0 && (
        <section class="stack">
          <h3>{t('steps')}</h3>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {item.command !== undefined && (
        <section class="stack">
          <h3>{t('command')}</h3>
          <CopyLine text={item.command} />
        </section>
      )}
      {item.packages.length > 0 && (
        <section class="stack">
          <h3>{t('packages')}</h3>
          <p>{item.packages.join(', ')}</p>
        </section>
      )}
      <Closes ids={item.closes} snapshot={snapshot} />
      <ExceptionPart scope={{of: 'recommendation', id: item.id}} onMade={onClose} />
    </Flyout>
  );
}

function Effect({item, exposure}: {readonly item: Recommendation; readonly exposure: number}): JSX.Element {
  const t = useTexts(pageTexts);
  return (
    <section class="stack">
      <h3>{t('effect')}</h3>
      <ul>
        <li>
          {t('effectExposure', {from: decimal(exposure, t.lang), to: decimal(item.scoreAfter, t.lang)})} (−
          {decimal(item.impact, t.lang)})
        </li>
        {item.secureImpact > 0 && <li>{t('effectSecure', {points: decimal(item.secureImpact, t.lang)})}</li>}
        {item.restart && <li>{t('restartNeeded')}</li>}
      </ul>
    </section>
  );
}
