import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageUrl} from '../platform/index.ts';
import {popupTexts} from '../texts/index.ts';
import type {Summary} from '../view/index.ts';

interface Props {
  readonly counts: Summary['counts'];
}

/** One line each, leading to the full page. */
export function Lines({counts}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  const {weaknesses, exploited, software, notAssessed, failing, unknown} = counts;
  const lines = [
    [
      'weaknesses',
      t('weaknesses', {count: weaknesses}),
      exploited > 0 ? t('exploited', {count: exploited}) : '',
    ],
    [
      'software',
      t('software', {count: software}),
      notAssessed > 0 ? t('notAssessed', {count: notAssessed}) : '',
    ],
    [
      'configuration',
      t('configuration', {count: failing}),
      unknown > 0 ? t('unknownChecks', {count: unknown}) : '',
    ],
    ['timeline', t('timeline'), t('timelineHint')],
  ] as const;
  return (
    <nav aria-label={t('details')}>
      <ul class="p-card lines">
        {lines.map(([route, what, hint]) => (
          <li key={route}>
            <a href={pageUrl(route)} target="_blank">
              <span>{what}</span>
              <span>{hint}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
