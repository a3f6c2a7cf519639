import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import {settingsTexts} from '../texts/index.ts';
import {diffLines} from './diff.ts';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** What would change at the portal with the next report. */
export function Difference({before, after}: Props): JSX.Element {
  const t = useTexts(settingsTexts);
  const lines = useMemo(() => diffLines(before, after), [before, after]);
  return (
    <section class="p-card stack" aria-labelledby="difference">
      <h2 id="difference">{t('difference')}</h2>
      {lines === undefined && <p>{t('diffTooLarge')}</p>}
      {lines?.length === 0 && <p>{t('noDifference')}</p>}
      {lines !== undefined && lines.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keyboard
        <ul class="plain diff" tabIndex={0}>
          {lines.map(({sign, text}, index) => (
            <li key={index} class={sign === '+' ? 'added' : 'removed'}>
              <span class="visually-hidden">{t(sign === '+' ? 'addedLines' : 'removedLines')}: </span>
              <code>
                {sign} {text.trim()}
              </code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
