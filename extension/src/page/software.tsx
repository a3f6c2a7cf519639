import type {Software} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import type {Vocabulary} from '@plimsoll/shared/texts';
import {Chip, type Column, DataTable, Select, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo, useState} from 'preact/hooks';

import {pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {closeItem, openItem} from './go.ts';
import {Gone} from './gone.tsx';
import {NothingShown} from './nothing-shown.tsx';
import type {Route} from './route.ts';
import {SoftwareFlyout} from './software-flyout.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly route: Route;
}

const origins = ['distribution', 'other-vendor', 'unknown'] as const;

/** Everything installed; what could not be assessed says so. */
export function SoftwareList({snapshot, route}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const words = useVocabulary();
  const [origin, setOrigin] = useState<Software['origin']>();
  const counts = useMemo(() => weaknessesByPackage(snapshot), [snapshot]);
  const columns = useMemo(() => columnsOf(t, words, counts), [t, words, counts]);
  const rows = useMemo(
    () => snapshot.software.filter((item) => origin === undefined || item.origin === origin),
    [snapshot.software, origin],
  );
  const open = snapshot.software.find(({id}) => id === route.item);
  const options = origins.map((name) => [name, words.origin[name]] as const);
  const filter = <Select label={t('colOrigin')} value={origin} options={options} onChange={setOrigin} />;
  return (
    <>
      <DataTable
        label={t('software')}
        name="plimsoll-software"
        rows={rows}
        rowId={({id}) => id}
        columns={columns}
        sort={{column: 'weaknesses', descending: true}}
        onOpen={({id}) => openItem('software', id)}
        tools={filter}
        empty={
          <NothingShown
            title={t('noSoftware')}
            text={t('noSoftwareText')}
            of={snapshot.software.length}
            filter={filter}
          />
        }
      />
      {open && <SoftwareFlyout key={open.id} item={open} snapshot={snapshot} onClose={close} />}
      {route.item !== undefined && !open && <Gone onClose={close} />}
    </>
  );
}

/** Weaknesses by the name of the installed package they are in. */
function weaknessesByPackage({findings}: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {packages} of findings) {
    for (const name of packages) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

type Texts = Translate<(typeof pageTexts)['en']>;

function columnsOf(
  t: Texts,
  words: Vocabulary,
  counts: ReadonlyMap<string, number>,
): readonly Column<Software>[] {
  return [
    {id: 'name', title: t('colName'), value: ({name}) => name, width: '26%'},
    {id: 'version', title: t('colVersion'), value: ({version}) => version},
    {
      id: 'weaknesses',
      title: t('colWeaknesses'),
      value: (item) => (item.assessment === 'assessed' ? (counts.get(item.name) ?? 0) : null),
      cell: (item) => weaknessCell(item, counts, t),
      numeric: true,
      show: 'medium',
    },
    {id: 'use', title: t('colUse'), value: ({running}) => words.running[running], show: 'wide'},
    {
      id: 'offer',
      title: t('colOffer'),
      value: ({candidate}) => candidate?.version ?? '',
      cell: ({candidate}) => candidate?.version ?? '–',
      show: 'wide',
    },
    {
      id: 'origin',
      title: t('colOrigin'),
      value: ({origin, vendor}) =>
        origin === 'other-vendor' ? (vendor ?? words.origin[origin]) : words.origin[origin],
      show: 'wide',
    },
  ];
}

function weaknessCell(item: Software, counts: ReadonlyMap<string, number>, t: Texts): JSX.Element | number {
  if (item.assessment === 'other-vendor') return <Chip>{t('originOther')}</Chip>;
  if (item.assessment === 'unknown') return <Chip>{t('originUnknown')}</Chip>;
  if (item.assessment === 'not-assessed') return <Chip>{t('notInTable')}</Chip>;
  return counts.get(item.name) ?? 0;
}

function close(): void {
  closeItem('software');
}
