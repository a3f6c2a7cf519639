import {vocabulary} from '@plimsoll/shared/texts';
import {ago, type Column, DataTable, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import {useServices} from '../data/context.ts';
import {type DeviceRow, Devices as Shape} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Choice} from '../parts/choice.tsx';
import {EmptyList} from '../parts/empty-list.tsx';
import {Exposure} from '../parts/level.tsx';
import {Link} from '../parts/link.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {NameWithBreach} from '../parts/name-with-breach.tsx';
import {useThreat} from '../parts/threat-choice.tsx';
import {useQuery} from '../parts/use-query.ts';
import {type Texts, texts} from '../texts/index.ts';

const LEVELS = ['high', 'medium', 'low', 'none'] as const;

/** Every device the reader may see. */
export function Devices(): JSX.Element {
  const t = useTexts(texts);
  const [level, setLevel] = useQuery('level');
  const [state] = useQuery('state');
  const [threatChoice, leaves] = useThreat();
  const data = useData('/dash/devices', Shape);
  const words = vocabulary(t.lang).level;
  return (
    <>
      <div class="page-head">
        <h1>{t('devices')}</h1>
        <div class="filters">
          <Choice
            label={t('filterLevel')}
            value={level}
            onChange={setLevel}
            options={[['', t('allLevels')], ...LEVELS.map((name) => [name, words[name]] as const)]}
          />
          {threatChoice}
          {state !== '' && <Link href="/devices">{t('showAll')}</Link>}
        </div>
      </div>
      <Loaded data={data}>
        {({devices}) => (
          <List
            rows={devices.filter(
              (row) =>
                (level === '' || row.level === level) &&
                (state === '' || row.state === state) &&
                leaves({exploited: row.kev > 0, breach: row.breach}),
            )}
            of={devices.length}
          />
        )}
      </Loaded>
    </>
  );
}

interface ListProps {
  readonly rows: readonly DeviceRow[];
  /** How many there are before the filters. */
  readonly of: number;
}

function List({rows, of}: ListProps): JSX.Element {
  const {router, me, now} = useServices();
  const t = useTexts(texts);
  const columns = useMemo(() => columnsOf(t, now), [t, now]);
  return (
    <DataTable
      label={t('devices')}
      name="devices"
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      sort={{column: 'exposure', descending: true}}
      onOpen={(row) => router.go(`/devices/${encodeURIComponent(row.id)}`)}
      empty={
        <EmptyList
          title={of === 0 ? t('emptyTitle') : t('devices')}
          text={me.role === 'admin' ? t('emptyText') : t('emptyOther')}
          of={of}
        />
      }
    />
  );
}

function columnsOf(t: Translate<Texts>, now: () => number): readonly Column<DeviceRow>[] {
  return [
    {
      id: 'name',
      title: t('device'),
      value: (row) => row.name,
      cell: (row) => <NameWithBreach name={row.name} breach={row.breach} />,
      width: '20%',
    },
    {
      id: 'exposure',
      title: t('exposure'),
      value: (row) => row.exposure,
      cell: (row) => <Exposure score={row.exposure} level={row.level} />,
      width: '9rem',
    },
    {
      id: 'serious',
      title: t('criticalHigh'),
      value: (row) => `${row.critical} / ${row.high}`,
      rank: (row) => row.critical * 10_000 + row.high,
      numeric: true,
      show: 'medium',
    },
    {id: 'kev', title: t('exploited'), value: (row) => row.kev, numeric: true, show: 'wide'},
    {
      id: 'secure',
      title: t('secure'),
      value: (row) => row.secure,
      cell: (row) => (row.secure === null ? '' : Math.floor(row.secure + 0.5)),
      numeric: true,
      show: 'wide',
    },
    {id: 'os', title: t('os'), value: (row) => row.os, show: 'wide', width: '18%'},
    {id: 'group', title: t('group'), value: (row) => row.group, show: 'wide'},
    {
      id: 'lastSeen',
      title: t('lastSeen'),
      value: (row) => row.lastSeen,
      cell: (row) =>
        row.state === 'active'
          ? row.lastSeen === null
            ? t('never')
            : ago(row.lastSeen, now(), t.lang)
          : t(`state.${row.state}`),
      show: 'medium',
    },
  ];
}
