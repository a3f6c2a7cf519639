import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {timelineTexts} from '../texts/index.ts';
import {hashOf} from './route.ts';

/** Leads to the timeline of one component, weakness or setting. */
export function HistoryLink({subject}: {readonly subject: string}): JSX.Element {
  const t = useTexts(timelineTexts);
  return (
    <p>
      <a href={hashOf({section: 'timeline', item: subject})}>{t('history')}</a>
    </p>
  );
}
