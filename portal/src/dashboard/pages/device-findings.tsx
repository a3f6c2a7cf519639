import type {Finding} from '@plimsoll/shared/findings';
import {vocabulary} from '@plimsoll/shared/texts';
import {
  Chip,
  type Column,
  DataTable,
  dateTime,
  decimal,
  EmptyState,
  Flyout,
  percent,
  SeverityChip,
  type Translate,
  useTexts,
} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import type {DevicePage} from '../data/shapes.ts';
import {Facts} from '../parts/facts.tsx';
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
      {finding && <Details finding={finding} onClose={() => setOpen('')} />}
    </>
  );
}

function columnsOf(t: Translate<Texts>): readonly Column<Finding>[] {
  const words = vocabulary(t.lang);
  return [
    {id: 'cve', title: t('cve'), value: (row) => row.cve ?? row.id, width: '11rem'},
    {
      id: 'severity',
      title: t('severity'),
      value: (row) => row.severity,
      rank: (row) => row.risk.severity,
      cell: (row) => <SeverityChip severity={row.severity} label={words.severity[row.severity]} />,
    },
    {id: 'source', title: t('component'), value: (row) => row.source},
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
      value: (row) => (row.kev ? t('exploitedInWild') : words.exploit[row.exploit]),
      cell: (row) =>
        row.kev ? <Chip tone="critical">{t('exploitedInWild')}</Chip> : words.exploit[row.exploit],
      show: 'wide',
    },
  ];
}

function Details({finding, onClose}: {readonly finding: Finding; readonly onClose: () => void}): JSX.Element {
  const t = useTexts(texts);
  const words = vocabulary(t.lang);
  const {evidence, risk} = finding;
  const number = (value: number): string => decimal(value, t.lang, 3);
  return (
    <Flyout
      title={finding.cve ?? finding.source}
      head={<SeverityChip severity={finding.severity} label={words.severity[finding.severity]} />}
      onClose={onClose}
    >
      {finding.title !== undefined && <p>{finding.title}</p>}
      <Facts
        facts={[
          [t('component'), `${finding.source} ${finding.sourceVersion}`],
          [t('packages'), finding.packages.join(', ')],
          [t('fix'), finding.fixedVersion ?? words.fixState[finding.state]],
          [t('running'), words.running[finding.running]],
          [t('confidence'), words.confidence[finding.confidence]],
          [
            t('cvss'),
            finding.cvss === null ? null : `${decimal(finding.cvss, t.lang)} ${finding.cvssSource ?? ''}`,
          ],
          [t('vector'), finding.cvssVector],
          [t('epss'), finding.epss === null ? null : percent(finding.epss, t.lang, 2)],
          [t('exploit'), finding.kev ? t('exploitedInWild') : words.exploit[finding.exploit]],
        ]}
      />
      <section>
        <h3>{t('risk')}</h3>
        <p>
          {t('riskText', {
            severity: number(risk.severity),
            likelihood: number(risk.likelihood),
            context: number(risk.context),
            confidence: number(risk.confidence),
            x: number(risk.x),
          })}
        </p>
      </section>
      <section>
        <h3>{t('evidence')}</h3>
        <Facts
          facts={[
            [t('evidenceInstalled'), evidence.installed],
            [t('evidenceBound'), evidence.bound ?? t('noFix')],
            [t('evidenceRule'), evidence.rule],
            [t('evidenceOrder'), evidence.order],
            [t('evidenceRecord'), evidence.record],
            [t('evidenceFeed'), evidence.feed],
            [t('evidenceFetched'), evidence.fetchedAt === null ? null : dateTime(evidence.fetchedAt, t.lang)],
          ]}
        />
        {evidence.note !== undefined && <p class="hint">{evidence.note}</p>}
      </section>
    </Flyout>
  );
}
