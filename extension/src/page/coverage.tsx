import type {Snapshot} from '@plimsoll/shared/report';
import {noteText} from '@plimsoll/shared/texts';
import {dateTime, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {exceptionTexts, pageTexts} from '../texts/index.ts';

interface Props {
  readonly snapshot: Snapshot;
}

/** How much of the device could be judged, from which knowledge, and what is not known. */
export function Coverage({snapshot: {coverage, knowledge}}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const exceptionText = useTexts(exceptionTexts);
  const {packages, checks, excepted, notes, collectors} = coverage;
  const troubled = collectors.filter(({state}) => state === 'failed' || state === 'partial');
  const unknowns = [
    ...notes.map((note) => noteText(note, t.lang)),
    ...troubled.map(({id, why}) => `${id}: ${why === undefined ? t('unknown') : noteText(why, t.lang)}`),
  ];
  return (
    <section class="p-card stack" aria-labelledby="coverage">
      <h2 id="coverage">{t('coverage')}</h2>
      <p>{t('packagesAssessed', {done: packages.assessed, total: packages.total})}</p>
      <p>{t('checksJudged', {done: checks.judged, total: checks.total})}</p>
      {excepted && <p>{exceptionText('notCounted', excepted)}</p>}
      {unknowns.length > 0 && (
        <>
          <h3>{t('notes')}</h3>
          <ul>
            {unknowns.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('knowledge')}</h3>
      <ul>
        {knowledge.slices.map(({ecosystem, built, advisories}) => (
          <li key={ecosystem}>
            {ecosystem}: {t('builtAt', {when: dateTime(built, t.lang), count: advisories})}
          </li>
        ))}
        {knowledge.why !== undefined && <li>{noteText(knowledge.why, t.lang)}</li>}
        {knowledge.slices.length === 0 && knowledge.why === undefined && <li>{t('none')}</li>}
      </ul>
    </section>
  );
}
