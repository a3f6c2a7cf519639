import {Chip, type Column, DataTable, Flyout, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import {useServices} from '../data/context.ts';
import {SoftwareList, type SoftwareRow} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {DeviceRefs} from '../parts/device-refs.tsx';
import {EmptyList} from '../parts/empty-list.tsx';
import {Facts} from '../parts/facts.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {NameWithBreach} from '../parts/name-with-breach.tsx';
import {Tags} from '../parts/tags.tsx';
import {useThreat} from '../parts/threat-choice.tsx';
import {useHere} from '../parts/use-query.ts';
import {points} from '../parts/words.ts';
import {type Texts, texts} from '../texts/index.ts';

/** All software of the organisation. */
export function Software({id}: {readonly id: string | undefined}): JSX.Element {
  const {router} = useServices();
  const t = useTexts(texts);
  const here = useHere();
  const [threatChoice, leaves] = useThreat();
  const data = useData('/dash/software', SoftwareList);
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <>
      <div class="page-head">
        <h1>{t('software')}</h1>
        <div class="filters">{threatChoice}</div>
      </div>
      <Loaded data={data}>
        {({software}) => (
          <>
            <DataTable
              label={t('software')}
              name="software"
              rows={software.filter(leaves)}
              rowId={(row) => row.id}
              columns={columns}
              sort={{column: 'weaknesses', descending: true}}
              onOpen={(row) => router.go(here(`/software/${encodeURIComponent(row.id)}`))}
              empty={<EmptyList title={t('software')} text={t('noSoftware')} of={software.length} />}
            />
            <Details row={software.find((row) => row.id === id)} />
          </>
        )}
      </Loaded>
    </>
  );
}

function columnsOf(t: Translate<Texts>): readonly Column<SoftwareRow>[] {
  return [
    {
      id: 'name',
      title: t('software'),
      value: (row) => row.name,
      cell: (row) => <NameWithBreach name={row.name} breach={row.breach} />,
      width: '32%',
    },
    {
      id: 'weaknesses',
      title: t('weaknesses'),
      value: (row) => row.weaknesses,
      numeric: true,
      width: '8.5rem',
    },
    {
      id: 'impact',
      title: t('impact'),
      value: (row) => row.impact,
      cell: (row) => points(row.impact, t.lang),
      numeric: true,
      show: 'medium',
    },
    {
      id: 'exposed',
      title: t('exposedDevices'),
      value: (row) => row.exposedDevices,
      numeric: true,
      show: 'medium',
    },
    {id: 'devices', title: t('installedOn'), value: (row) => row.devices, numeric: true, show: 'wide'},
    {id: 'vendor', title: t('vendor'), value: (row) => row.vendor, show: 'wide'},
    {
      id: 'exploited',
      title: t('exploited'),
      value: (row) => row.exploited,
      cell: (row) => row.exploited && <Chip tone="critical">{t('exploitedInWild')}</Chip>,
      show: 'wide',
    },
  ];
}

function Details({row}: {readonly row: SoftwareRow | undefined}): JSX.Element | null {
  const {router} = useServices();
  const t = useTexts(texts);
  const here = useHere();
  if (!row) return null;
  return (
    <Flyout
      title={row.name}
      head={<Tags tags={[...(row.exploited ? ['exploited'] : []), ...(row.breach ? ['breach'] : [])]} />}
      onClose={() => router.go(here('/software'))}
    >
      <Facts
        facts={[
          [t('vendor'), row.vendor],
          [t('weaknesses'), String(row.weaknesses)],
          [t('impact'), points(row.impact, t.lang)],
          [t('exposedDevices'), String(row.exposedDevices)],
          [t('installedOn'), String(row.devices)],
        ]}
      />
      <DeviceRefs path={`/dash/software/${encodeURIComponent(row.id)}/devices`} />
    </Flyout>
  );
}
