import type {Software} from '@plimsoll/shared/inventory';
import {vocabulary} from '@plimsoll/shared/texts';
import {type Column, DataTable, EmptyState, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import type {DevicePage} from '../data/shapes.ts';
import {type Texts, texts} from '../texts/index.ts';

/** What is installed on the device. */
export function DeviceSoftware({page}: {readonly page: DevicePage}): JSX.Element {
  const t = useTexts(texts);
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <DataTable
      label={t('software')}
      name={`software-${page.device.name}`}
      rows={page.software}
      rowId={({id}) => id}
      columns={columns}
      sort={{column: 'name', descending: false}}
      empty={<EmptyState title={t('software')} text={t('notSent')} />}
    />
  );
}

function columnsOf(t: Translate<Texts>): readonly Column<Software>[] {
  const words = vocabulary(t.lang);
  return [
    {id: 'name', title: t('software'), value: (row) => row.name, width: '34%'},
    {id: 'version', title: t('version'), value: (row) => row.version},
    {id: 'update', title: t('update'), value: (row) => row.candidate?.version ?? null, show: 'medium'},
    {id: 'running', title: t('running'), value: (row) => words.running[row.running], show: 'wide'},
    {id: 'origin', title: t('origin'), value: (row) => row.vendor ?? words.origin[row.origin], show: 'wide'},
    {id: 'type', title: t('kind'), value: (row) => row.type, show: 'wide', width: '5rem'},
  ];
}
