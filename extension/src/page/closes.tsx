import type {Snapshot} from '@plimsoll/shared/report';
import {weaknessName} from '@plimsoll/shared/texts';
import {SeverityChip, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useState} from 'preact/hooks';

import {pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {checkById} from './check-names.ts';
import {hashOf} from './route.ts';

interface Props {
  /** Ids of findings and checks. */
  readonly ids: readonly string[];
  readonly snapshot: Snapshot;
  /** The heading, where it is not about closing. */
  readonly title?: string;
}

const FIRST = 10;

/** What an action closes: weaknesses, worst first, and settings; each leads to its evidence. */
export function Closes({ids, snapshot, title}: Props): JSX.Element | null {
  const t = useTexts(pageTexts);
  const {severity} = useVocabulary();
  const [all, setAll] = useState(false);
  const wanted = new Set(ids);
  const findings = snapshot.findings.filter(({id}) => wanted.has(id)).toSorted((a, b) => b.risk.x - a.risk.x);
  const checks = snapshot.checks.filter(({id}) => wanted.has(id));
  const shown = all ? findings : findings.slice(0, FIRST);
  if (ids.length === 0) return null;
  return (
    <section class="stack">
      <h3>{title ?? t('closes', {count: ids.length})}</h3>
      <ul class="plain">
        {shown.map((finding) => (
          <li key={finding.id} class="row">
            <SeverityChip severity={finding.severity} label={severity[finding.severity]} />
            <a href={hashOf({section: 'weaknesses', item: finding.id})}>
              {weaknessName(finding) ?? t('securityUpdate')}
            </a>
            <span class="hint">{finding.title}</span>
          </li>
        ))}
        {checks.map(({id}) => (
          <li key={id}>
            <a href={hashOf({section: 'configuration', item: id})}>
              {checkById(id)?.text[t.lang].failure ?? id}
            </a>
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button type="button" class="p-button p-button-quiet" onClick={() => setAll(true)}>
          {t('moreClosed', {count: findings.length - shown.length})}
        </button>
      )}
    </section>
  );
}
