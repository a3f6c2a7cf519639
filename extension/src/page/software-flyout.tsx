import {extensionRisk, type Software, type Support} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import type {Lang, Vocabulary} from '@plimsoll/shared/texts';
import {Chip, day, Flyout, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {Closes} from './closes.tsx';
import {Facts} from './facts.tsx';
import {HistoryLink} from './history-link.tsx';

interface Props {
  readonly item: Software;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** One installed thing: where it comes from, how it is used, its weaknesses. */
export function SoftwareFlyout({item, snapshot, onClose}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const words = useVocabulary();
  const {source, listeners = [], candidate, vendor, publisher, productTitle, support} = item;
  const marks = [
    item.held ? t('held') : '',
    item.state === 'broken' ? t('broken') : '',
    item.oldCode ? t('oldCode') : '',
  ].filter(Boolean);
  const ids = snapshot.findings.filter(({packages}) => packages.includes(item.name)).map(({id}) => id);
  return (
    <Flyout
      title={`${item.name} ${item.version}`}
      head={
        <p class="row">
          {marks.map((mark) => (
            <Chip key={mark} tone="medium">
              {mark}
            </Chip>
          ))}
        </p>
      }
      onClose={onClose}
    >
      <Facts
        facts={[
          [t('colSource'), source ? `${source.name} ${source.version}` : t('unknown')],
          ...(publisher === undefined ? [] : [[t('publisher'), publisher] as const]),
          ...(productTitle === undefined ? [] : [[t('product'), productTitle] as const]),
          [t('assessment'), t(assessmentText(item))],
          ...(support === undefined ? [] : [[t('support'), supportLine(support, words, t.lang)] as const]),
          [t('colOrigin'), vendor ? `${words.origin[item.origin]} (${vendor})` : words.origin[item.origin]],
          [t('colUse'), words.running[item.running]],
          [
            t('colListening'),
            listeners.map(({protocol, address, port}) => `${protocol} ${address}:${port}`).join(', ') || '–',
          ],
          [t('colOffer'), candidate ? `${candidate.version} ${candidate.from ?? ''}` : '–'],
        ]}
      />
      <Permissions item={item} />
      <HistoryLink subject={item.name} />
      <Closes ids={ids} snapshot={snapshot} title={t('colWeaknesses')} />
    </Flyout>
  );
}

/** What an extension may do in words, and as its browser calls it. */
function Permissions({item: {permissions}}: {readonly item: Software}): JSX.Element | null {
  const t = useTexts(pageTexts);
  const {extension} = useVocabulary();
  if (permissions === undefined) return null;
  const {level, reasons} = extensionRisk(permissions);
  return (
    <section class="stack">
      <h3>{t('permissions')}</h3>
      <p>
        <Chip tone={level}>{extension.risk[level]}</Chip>
      </p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{extension.reason[reason]}</li>
          ))}
        </ul>
      )}
      <p class="hint">{permissions.length === 0 ? t('noPermissions') : permissions.join(', ')}</p>
    </section>
  );
}

/** How the item counts in the coverage, as a key of the page's texts. */
function assessmentText({
  assessment,
}: Software): 'assessed' | 'originOther' | 'originUnknown' | 'notInTable' | 'notYet' {
  switch (assessment) {
    case 'assessed':
      return 'assessed';
    case 'other-vendor':
      return 'originOther';
    case 'not-assessed':
      return 'notInTable';
    case 'unknown':
      return 'originUnknown';
    case undefined:
      return 'notYet';
  }
}

function supportLine({state, cycle, ends}: Support, words: Vocabulary, lang: Lang): string {
  const end = ends === undefined ? '' : `, ${day(ends, lang)}`;
  return `${cycle}: ${words.support[state]}${end}`;
}
