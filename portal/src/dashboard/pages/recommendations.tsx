import {vocabulary} from '@plimsoll/shared/texts';
import {Chip, type Column, DataTable, Flyout, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import {useServices} from '../data/context.ts';
import {type RecommendationRow, Recommendations as Shape} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Choice} from '../parts/choice.tsx';
import {DeviceRefs} from '../parts/device-refs.tsx';
import {EmptyList} from '../parts/empty-list.tsx';
import {Facts} from '../parts/facts.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {Steps} from '../parts/steps.tsx';
import {Tags} from '../parts/tags.tsx';
import {useHere, useQuery} from '../parts/use-query.ts';
import {asRecommendation, points, recommendationTitle, tagWord} from '../parts/words.ts';
import {type Texts, texts} from '../texts/index.ts';

const KINDS = [
  'update',
  'upgrade',
  'uninstall',
  'configure',
  'restart',
  'disable-extension',
  'attention',
] as const;

/** Everything to do in the organisation, what helps most first. */
export function Recommendations({id}: {readonly id: string | undefined}): JSX.Element {
  const {router} = useServices();
  const t = useTexts(texts);
  const here = useHere();
  const [kind, setKind] = useQuery('kind');
  const data = useData('/dash/recommendations', Shape);
  const columns = useMemo(() => columnsOf(t), [t]);
  const words = vocabulary(t.lang).kind;
  return (
    <>
      <div class="page-head">
        <h1>{t('recommendations')}</h1>
        <div class="filters">
          <Choice
            label={t('filterKind')}
            value={kind}
            onChange={setKind}
            options={[['', t('allKinds')], ...KINDS.map((name) => [name, words[name]] as const)]}
          />
        </div>
      </div>
      <Loaded data={data}>
        {({recommendations}) => (
          <>
            <DataTable
              label={t('recommendations')}
              name="recommendations"
              rows={recommendations.filter((row) => kind === '' || row.kind === kind)}
              rowId={(row) => row.id}
              columns={columns}
              sort={{column: 'impact', descending: true}}
              onOpen={(row) => router.go(here(`/recommendations/${encodeURIComponent(row.id)}`))}
              empty={
                <EmptyList
                  title={t('recommendations')}
                  text={t('noRecommendations')}
                  of={recommendations.length}
                />
              }
            />
            <Details row={recommendations.find((row) => row.id === id)} />
          </>
        )}
      </Loaded>
    </>
  );
}

function columnsOf(t: Translate<Texts>): readonly Column<RecommendationRow>[] {
  const words = vocabulary(t.lang).kind;
  return [
    {id: 'title', title: t('title'), value: (row) => recommendationTitle(row, t.lang), width: '38%'},
    {
      id: 'impact',
      title: t('impact'),
      value: (row) => row.impact,
      cell: (row) => points(row.impact, t.lang),
      numeric: true,
    },
    {id: 'devices', title: t('exposedDevices'), value: (row) => row.devices, numeric: true, show: 'medium'},
    {id: 'weaknesses', title: t('weaknesses'), value: (row) => row.weaknesses, numeric: true, show: 'medium'},
    {id: 'kind', title: t('kind'), value: (row) => words[row.kind], show: 'wide'},
    {
      id: 'tags',
      title: t('tags'),
      value: (row) => row.tags.map((tag) => tagWord(tag, t.lang)).join(', '),
      cell: (row) => <Tags tags={row.tags} />,
      show: 'wide',
      width: '22%',
    },
  ];
}

function Details({row}: {readonly row: RecommendationRow | undefined}): JSX.Element | null {
  const {router} = useServices();
  const t = useTexts(texts);
  const here = useHere();
  if (!row) return null;
  return (
    <Flyout
      title={recommendationTitle(row, t.lang)}
      head={
        <span class="chips">
          <Chip tone="accent">{vocabulary(t.lang).kind[row.kind]}</Chip>
          <Tags tags={row.tags} />
          {row.restart && <Chip>{t('restartNeeded')}</Chip>}
        </span>
      }
      onClose={() => router.go(here('/recommendations'))}
    >
      <Facts
        facts={[
          [t('impact'), points(row.impact, t.lang)],
          [t('securityImpact'), row.secureImpact > 0 ? `+${row.secureImpact.toFixed(1)} %` : null],
          [t('exposedDevices'), String(row.devices)],
          [t('weaknesses'), String(row.weaknesses)],
          [t('vendor'), row.vendor],
        ]}
      />
      <Steps recommendation={asRecommendation(row)} weaknesses={row.weaknesses} />
      <DeviceRefs path={`/dash/recommendations/${encodeURIComponent(row.id)}/devices`} />
    </Flyout>
  );
}
