import type {Finding} from '@plimsoll/shared/findings';
import {vocabulary, weaknessName} from '@plimsoll/shared/texts';
import {
  Chip,
  type Column,
  DataTable,
  EmptyState,
  percent,
  SeverityChip,
  type Translate,
  useTexts,
} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import type {DevicePage} from '../data/shapes.ts';
import {FindingDetails} from '../parts/finding-details.tsx';
import {useQuery} from '../parts/use-query.ts';
import {type Texts, texts} from '../texts/index.ts';

/** The device's open weaknesses, each with why it is believed. */
export function DeviceFindings({page}: {readonly page: DevicePage}): JSX.Element {
  const t = useTexts(texts);
  const [open, setOpen] = useQuery('finding');
  const columns = useMemo(() => columnsOf(t), [t]);
  const finding = page.findings.find(({id}) => id === open);
  return (
    <>
      <DataTable
        label={t('weaknesses')}
        name={`weaknesses-${page.device.name}`}
        rows={page.findings}
        rowId={({id}) => id}
        columns={columns}
        sort={{column: 'risk', descending: true}}
        onOpen={({id}) => setOpen(id)}
        empty={
          <EmptyState
            title={t('weaknesses')}
            text={page.disclosure === 'score' ? t('notSent') : t('noFindings')}
          />
        }
      />
      {finding && <FindingDetails finding={finding} onClose={() => setOpen('')} />}
    </>
  );
}

function columnsOf(t: Translate<Texts>): readonly Column<Finding>[] {
  const words = vocabulary(t.lang);
  return [
    {id: 'cve', title: t('cve'), value: (row) => weaknessName(row) ?? row.id, width: '13rem'},
    {
      id: 'severity',
      title: t('severity'),
      width: 'clamp(8.5rem, 30cqi, 10.5rem)',
      value: (row) => row.severity,
      rank: (row) => row.risk.severity,
      cell: (row) => <SeverityChip severity={row.severity} label={words.severity[row.severity]} />,
    },
    {id: 'source', title: t('component'), value: (row) => row.source, show: 'medium'},
    {
      id: 'risk',
      title: t('risk'),
      value: (row) => row.risk.x,
      cell: (row) => percent(row.risk.x, t.lang, 1),
      numeric: true,
      show: 'medium',
    },
    {
      id: 'fix',
      title: t('fix'),
      value: (row) => row.fixedVersion ?? words.fixState[row.state],
      show: 'wide',
    },
    {id: 'running', title: t('running'), value: (row) => words.running[row.running], show: 'wide'},
    {
      id: 'kev',
      title: t('exploit'),
      width: '13rem',
      value: (row) => (row.kev ? t('exploitedInWild') : words.exploit[row.exploit]),
      cell: (row) =>
        row.kev ? <Chip tone="critical">{t('exploitedInWild')}</Chip> : words.exploit[row.exploit],
      show: 'wide',
    },
  ];
}
