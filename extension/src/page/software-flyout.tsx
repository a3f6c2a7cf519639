import type {Software} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import {Chip, Flyout, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {Closes} from './closes.tsx';
import {Facts} from './facts.tsx';

interface Props {
  readonly item: Software;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** One installed thing: where it comes from, how it is used, its weaknesses. */
export function SoftwareFlyout({item, snapshot, onClose}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const words = useVocabulary();
  const {source, listeners = [], candidate, vendor} = item;
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
          [t('colOrigin'), vendor ? `${words.origin[item.origin]} (${vendor})` : words.origin[item.origin]],
          [t('colUse'), words.running[item.running]],
          [
            t('colListening'),
            listeners.map(({protocol, address, port}) => `${protocol} ${address}:${port}`).join(', ') || '–',
          ],
          [t('colOffer'), candidate ? `${candidate.version} ${candidate.from ?? ''}` : '–'],
        ]}
      />
      <Closes ids={ids} snapshot={snapshot} title={t('colWeaknesses')} />
    </Flyout>
  );
}
