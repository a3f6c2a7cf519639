import type {Recommendation} from '@plimsoll/shared/recommend';
import {type Lang, recommendationText} from '@plimsoll/shared/texts';
import {EmptyState, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import type {DevicePage} from '../data/shapes.ts';
import {Steps} from '../parts/steps.tsx';
import {Tags} from '../parts/tags.tsx';
import {points, whole} from '../parts/words.ts';
import {texts} from '../texts/index.ts';

/** What to do on this device, what helps most first. */
export function DeviceRecommendations({page}: {readonly page: DevicePage}): JSX.Element {
  const t = useTexts(texts);
  const sorted = page.recommendations.toSorted((a, b) => b.impact - a.impact || (a.id < b.id ? -1 : 1));
  if (sorted.length === 0) {
    return (
      <EmptyState
        title={t('recommendations')}
        text={page.disclosure === 'score' ? t('notSent') : t('allWell')}
      />
    );
  }
  const watched = sorted.filter(({kind}) => kind === 'attention');
  return (
    <>
      <Actions items={sorted.filter(({kind}) => kind !== 'attention')} exposure={page.device.exposure} />
      {watched.length > 0 && (
        <details class="manage">
          <summary>{t('watched', {count: watched.length})}</summary>
          <Actions items={watched} exposure={page.device.exposure} />
        </details>
      )}
    </>
  );
}

interface ActionsProps {
  readonly items: readonly Recommendation[];
  readonly exposure: number | null;
}

function Actions({items, exposure}: ActionsProps): JSX.Element {
  return (
    <ul class="actions">
      {items.map((item) => (
        <Action key={item.id} item={item} exposure={exposure} />
      ))}
    </ul>
  );
}

function Action({
  item,
  exposure,
}: {
  readonly item: Recommendation;
  readonly exposure: number | null;
}): JSX.Element {
  const {lang} = useTexts(texts);
  return (
    <li class="p-card">
      <details>
        <summary>
          <span class="action-title">{recommendationText(item, lang).title}</span>
          <span class="chips">
            <Tags tags={item.tags} />
          </span>
          <span class="action-score">{gain(item, exposure, lang)}</span>
        </summary>
        <div class="action-body">
          <Steps recommendation={item} />
        </div>
      </details>
    </li>
  );
}

/** `62 → 48` where the whole numbers differ, else the points; nothing for what brings none. */
function gain(item: Recommendation, exposure: number | null, lang: Lang): string {
  if (item.impact === 0) return '';
  if (exposure === null || whole(exposure) === whole(item.scoreAfter)) return points(item.impact, lang);
  return `${whole(exposure)} → ${whole(item.scoreAfter)}`;
}
