import {count, scoreStep} from '@plimsoll/shared/texts';
import {ButtonLink, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageUrl} from '../platform/index.ts';
import {popupTexts} from '../texts/index.ts';
import {type ActionView, type Summary, useVocabulary} from '../view/index.ts';

interface Props {
  readonly summary: Summary;
  /** The policy has switched off fixes from the browser. */
  readonly fixesOff: boolean;
}

/** The next three things to do, each with why, how long and what it brings. */
export function Actions({summary, fixesOff}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  const {actions, exposure, counts} = summary;
  const more = counts.todo - actions.length;
  return (
    <section class="stack" aria-labelledby="next">
      <h2 id="next" class="section-title">
        {t('nextActions')}
        {more > 0 && (
          <a class="small" href={pageUrl('recommendations')} target="_blank">
            {t('more', {count: more})}
          </a>
        )}
      </h2>
      <ul class="actions">
        {actions.map((action) => (
          <Action key={action.id} action={action} exposure={exposure} fixesOff={fixesOff} />
        ))}
      </ul>
    </section>
  );
}

interface ActionProps {
  readonly action: ActionView;
  readonly exposure: number;
  readonly fixesOff: boolean;
}

function Action({action, exposure, fixesOff}: ActionProps): JSX.Element {
  const t = useTexts(popupTexts);
  const words = useVocabulary();
  const scores = {...scoreStep(exposure, action.scoreAfter, t.lang)};
  const route = `recommendations/${encodeURIComponent(action.id)}`;
  const fixable = action.fixable && !fixesOff;
  return (
    <li class="p-card action">
      <div class="line">
        <h3>{action.title}</h3>
        <span class="after">
          <span aria-hidden="true">{t('after', scores)}</span>
          <span class="visually-hidden">{t('afterLabel', scores)}</span>
        </span>
      </div>
      <div class="line">
        <p class="why">
          {count(words.minutes, action.minutes)}
          {action.restart && `, ${t('restart')}`}. {action.why}
        </p>
        <span class="do">
          {fixable && (
            <ButtonLink kind="primary" small external href={pageUrl(`${route}/fix`)}>
              <span aria-hidden="true">{t('fixIt')}</span>
              <span class="visually-hidden">{t('fixItLabel', {title: action.title})}</span>
            </ButtonLink>
          )}
          <ButtonLink small external href={pageUrl(route)}>
            <span aria-hidden="true">{t('how')}</span>
            <span class="visually-hidden">{t('howLabel', {title: action.title})}</span>
          </ButtonLink>
        </span>
      </div>
    </li>
  );
}
