import {vocabulary} from '@plimsoll/shared/texts';
import {
  Chip,
  type Column,
  DataTable,
  day,
  decimal,
  Flyout,
  percent,
  SeverityChip,
  type Translate,
  useTexts,
} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import {useServices} from '../data/context.ts';
import {Weaknesses as Shape, type WeaknessRow} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Choice} from '../parts/choice.tsx';
import {DeviceRefs} from '../parts/device-refs.tsx';
import {EmptyList} from '../parts/empty-list.tsx';
import {Facts} from '../parts/facts.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {NameWithBreach} from '../parts/name-with-breach.tsx';
import {useThreat} from '../parts/threat-choice.tsx';
import {useHere, useQuery} from '../parts/use-query.ts';
import {type Texts, texts} from '../texts/index.ts';

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unimportant', 'unknown'] as const;

/** Every CVE that is open on some device. */
export function Weaknesses({id}: {readonly id: string | undefined}): JSX.Element {
  const {router} = useServices();
  const t = useTexts(texts);
  const here = useHere();
  const [severity, setSeverity] = useQuery('severity');
  const [threatChoice, leaves] = useThreat();
  const data = useData('/dash/weaknesses', Shape);
  const columns = useMemo(() => columnsOf(t), [t]);
  const words = vocabulary(t.lang).severity;
  return (
    <>
      <div class="page-head">
        <h1>{t('weaknesses')}</h1>
        <div class="filters">
          <Choice
            label={t('filterSeverity')}
            value={severity}
            onChange={setSeverity}
            options={[['', t('allSeverities')], ...SEVERITIES.map((name) => [name, words[name]] as const)]}
          />
          {threatChoice}
        </div>
      </div>
      <Loaded data={data}>
        {({weaknesses}) => (
          <>
            <DataTable
              label={t('weaknesses')}
              name="weaknesses"
              rows={weaknesses.filter(
                (row) =>
                  (severity === '' || row.severity === severity) &&
                  leaves({exploited: row.kev, breach: row.breach}),
              )}
              rowId={(row) => row.id}
              columns={columns}
              sort={{column: 'severity', descending: true}}
              onOpen={(row) => router.go(here(`/weaknesses/${encodeURIComponent(row.id)}`))}
              empty={<EmptyList title={t('weaknesses')} text={t('noWeaknesses')} of={weaknesses.length} />}
            />
            <Details row={weaknesses.find((row) => row.id === id)} />
          </>
        )}
      </Loaded>
    </>
  );
}

function columnsOf(t: Translate<Texts>): readonly Column<WeaknessRow>[] {
  const words = vocabulary(t.lang);
  return [
    {
      id: 'id',
      title: t('cve'),
      value: (row) => row.id,
      cell: (row) => <NameWithBreach name={row.id} breach={row.breach} />,
      width: '13rem',
    },
    {
      id: 'severity',
      title: t('severity'),
      width: 'clamp(8.5rem, 30cqi, 10.5rem)',
      value: (row) => words.severity[row.severity],
      rank: (row) =>
        SEVERITIES.length - SEVERITIES.indexOf(row.severity) + (row.cvss ?? 0) / 100 + (row.kev ? 10 : 0),
      cell: (row) => <SeverityChip severity={row.severity} label={words.severity[row.severity]} />,
    },
    {id: 'title', title: t('about'), value: (row) => row.title, show: 'wide'},
    {
      id: 'devices',
      title: t('devices'),
      value: (row) => row.devices,
      numeric: true,
      show: 'medium',
      width: '6.5rem',
    },
    {id: 'cvss', title: t('cvss'), value: (row) => row.cvss, numeric: true, show: 'wide', width: '5.5rem'},
    {
      id: 'epss',
      title: t('epss'),
      value: (row) => row.epss,
      cell: (row) => (row.epss === null ? '' : percent(row.epss, t.lang, 1)),
      numeric: true,
      show: 'wide',
      width: '6rem',
    },
    {
      id: 'exploit',
      title: t('exploit'),
      width: '13rem',
      value: (row) => (row.kev ? t('exploitedInWild') : words.exploit[row.exploit]),
      cell: (row) =>
        row.kev ? <Chip tone="critical">{t('exploitedInWild')}</Chip> : words.exploit[row.exploit],
      show: 'wide',
    },
  ];
}

function Details({row}: {readonly row: WeaknessRow | undefined}): JSX.Element | null {
  const {router} = useServices();
  const t = useTexts(texts);
  const here = useHere();
  if (!row) return null;
  const words = vocabulary(t.lang);
  return (
    <Flyout
      title={row.id}
      head={
        <span class="chips">
          <SeverityChip severity={row.severity} label={words.severity[row.severity]} />
          {row.kev && <Chip tone="critical">{t('exploitedInWild')}</Chip>}
          {row.breach && <Chip tone="critical">{words.tag.breach}</Chip>}
        </span>
      }
      onClose={() => router.go(here('/weaknesses'))}
    >
      {row.title !== '' && <p>{row.title}</p>}
      <Facts
        facts={[
          [t('cvss'), row.cvss === null ? null : decimal(row.cvss, t.lang)],
          [t('epss'), row.epss === null ? null : percent(row.epss, t.lang, 2)],
          [t('exploit'), words.exploit[row.exploit]],
          [t('published'), row.published === null ? null : day(row.published, t.lang)],
          [t('exposedDevices'), String(row.devices)],
        ]}
      />
      <DeviceRefs path={`/dash/weaknesses/${encodeURIComponent(row.id)}/devices`} />
    </Flyout>
  );
}
