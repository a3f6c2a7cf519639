import {type CheckResult, checks} from '@plimsoll/shared/checks';
import {checkEvidence, vocabulary} from '@plimsoll/shared/texts';
import {
  Chip,
  type Column,
  DataTable,
  EmptyState,
  type Tone,
  type Translate,
  useTexts,
} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import type {DevicePage} from '../data/shapes.ts';
import {type Texts, texts} from '../texts/index.ts';

const TONES: Readonly<Record<CheckResult['status'], Tone>> = {
  pass: 'good',
  fail: 'high',
  'not-applicable': 'unknown',
  unknown: 'medium',
};
const ORDER = ['fail', 'unknown', 'pass', 'not-applicable'] as const;

/** How the device is configured, check by check. */
export function DeviceChecks({page}: {readonly page: DevicePage}): JSX.Element {
  const t = useTexts(texts);
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <DataTable
      label={t('configuration')}
      name={`configuration-${page.device.name}`}
      rows={page.checks}
      rowId={({id}) => id}
      columns={columns}
      sort={{column: 'status', descending: false}}
      empty={<EmptyState title={t('configuration')} text={t('noChecks')} />}
    />
  );
}

function columnsOf(t: Translate<Texts>): readonly Column<CheckResult>[] {
  const words = vocabulary(t.lang);
  const known = new Map(checks.map((check) => [check.id, check.text[t.lang]]));
  return [
    {
      id: 'setting',
      title: t('setting'),
      value: ({id, status}) => known.get(id)?.[status === 'fail' ? 'failure' : 'title'] ?? id,
      width: '38%',
    },
    {
      id: 'status',
      title: t('status'),
      width: '8.5rem',
      value: ({status}) => words.status[status],
      rank: ({status, weight}) => ORDER.indexOf(status) * 100 - weight,
      cell: ({status}) => <Chip tone={TONES[status]}>{words.status[status]}</Chip>,
    },
    {
      id: 'weight',
      title: t('weight'),
      value: (row) => row.weight,
      numeric: true,
      show: 'medium',
      width: '6rem',
    },
    {id: 'category', title: t('category'), value: (row) => words.category[row.category], show: 'wide'},
    {
      id: 'evidence',
      title: t('found'),
      value: (row) => row.evidence.map((line) => checkEvidence(row.id, line, t.lang)).join('; '),
      show: 'wide',
    },
  ];
}
