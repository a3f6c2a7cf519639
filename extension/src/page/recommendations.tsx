import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';
import {recommendationText, type Vocabulary} from '@plimsoll/shared/texts';
import {Chip, type Column, DataTable, decimal, Select, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo, useState} from 'preact/hooks';

import {pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {Exceptions} from './exceptions.tsx';
import {closeItem, openItem} from './go.ts';
import {Gone} from './gone.tsx';
import {NothingShown} from './nothing-shown.tsx';
import {RecommendationFlyout} from './recommendation-flyout.tsx';
import type {Route} from './route.ts';
import {toneOfTag} from './tones.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly route: Route;
}

/** Everything there is to do, best first. */
export function Recommendations({snapshot, route}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const words = useVocabulary();
  const [kind, setKind] = useState<Recommendation['kind']>();
  const columns = useMemo(() => columnsOf(t, words), [t, words]);
  const all = snapshot.recommendations;
  const rows = useMemo(
    // The snapshot is in the order of ids after a delta; people get it by what it brings.
    () =>
      all.filter((item) => kind === undefined || item.kind === kind).toSorted((a, b) => b.impact - a.impact),
    [all, kind],
  );
  const kinds = [...new Set(all.map((item) => item.kind))].map((name) => [name, words.kind[name]] as const);
  const open = all.find(({id}) => id === route.item);
  const filter = <Select label={t('kindFilter')} value={kind} options={kinds} onChange={setKind} />;
  return (
    <>
      <DataTable
        label={t('recommendations')}
        name="plimsoll-recommendations"
        rows={rows}
        rowId={({id}) => id}
        columns={columns}
        onOpen={({id}) => openItem('recommendations', id)}
        tools={filter}
        empty={
          <NothingShown
            title={t('noRecommendations')}
            text={t('noRecommendationsText')}
            of={all.length}
            filter={filter}
          />
        }
      />
      <Exceptions />
      {open && (
        <RecommendationFlyout
          key={open.id}
          item={open}
          snapshot={snapshot}
          fixing={route.part === 'fix'}
          onClose={close}
        />
      )}
      {route.item !== undefined && !open && <Gone onClose={close} />}
    </>
  );
}

type Texts = Translate<(typeof pageTexts)['en']>;

function columnsOf(t: Texts, words: Vocabulary): readonly Column<Recommendation>[] {
  const {lang} = t;
  return [
    {id: 'title', title: t('colAction'), value: (item) => recommendationText(item, lang).title, width: '34%'},
    {
      id: 'impact',
      title: t('colImpact'),
      value: ({impact}) => impact,
      cell: ({impact}) => (impact === 0 ? '–' : `−${decimal(impact, lang)}`),
      numeric: true,
    },
    {
      id: 'after',
      title: t('colAfter'),
      value: ({scoreAfter}) => scoreAfter,
      cell: ({scoreAfter}) => Math.floor(scoreAfter + 0.5),
      numeric: true,
      show: 'wide',
    },
    {id: 'kind', title: t('colKind'), value: ({kind}) => words.kind[kind], width: '9rem', show: 'medium'},
    {id: 'minutes', title: t('colMinutes'), value: ({minutes}) => minutes, numeric: true, show: 'wide'},
    {
      id: 'tags',
      title: t('colTags'),
      value: ({tags}) => tags.map((tag) => words.tag[tag]).join(', '),
      cell: ({tags}) => (
        <span class="p-chips">
          {tags.map((tag) => (
            <Chip key={tag} tone={toneOfTag(tag)}>
              {words.tag[tag]}
            </Chip>
          ))}
        </span>
      ),
      width: '22%',
      show: 'wide',
    },
  ];
}

function close(): void {
  closeItem('recommendations');
}
