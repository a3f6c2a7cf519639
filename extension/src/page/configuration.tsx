import type {CheckResult} from '@plimsoll/shared/checks';
import type {Snapshot} from '@plimsoll/shared/report';
import type {Lang, Vocabulary} from '@plimsoll/shared/texts';
import {Chip, type Column, DataTable, Select, type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo, useState} from 'preact/hooks';

import {exceptionTexts, pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {CheckFlyout} from './check-flyout.tsx';
import {checkById} from './check-names.ts';
import {closeItem, openItem} from './go.ts';
import {Gone} from './gone.tsx';
import {NothingShown} from './nothing-shown.tsx';
import type {Route} from './route.ts';
import {verdicts} from './tones.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly route: Route;
}

const statuses = ['fail', 'unknown', 'pass', 'not-applicable'] as const;

/** Every setting that was judged, by verdict; unknown is neither right nor wrong. */
export function Configuration({snapshot, route}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const words = useVocabulary();
  const [status, setStatus] = useState<CheckResult['status']>();
  const excepted = useTexts(exceptionTexts)('excepted');
  const columns = useMemo(() => columnsOf(t, words, excepted), [t, words, excepted]);
  const rows = useMemo(
    () => snapshot.checks.filter((check) => status === undefined || check.status === status),
    [snapshot.checks, status],
  );
  const open = snapshot.checks.find(({id}) => id === route.item);
  const options = statuses.map((name) => [name, words.status[name]] as const);
  const filter = <Select label={t('statusFilter')} value={status} options={options} onChange={setStatus} />;
  return (
    <>
      <DataTable
        label={t('configuration')}
        name="plimsoll-configuration"
        rows={rows}
        rowId={({id}) => id}
        columns={columns}
        sort={{column: 'status', descending: false}}
        onOpen={({id}) => openItem('configuration', id)}
        tools={filter}
        empty={
          <NothingShown
            title={t('noChecks')}
            text={t('noChecksText')}
            of={snapshot.checks.length}
            filter={filter}
          />
        }
      />
      {open && <CheckFlyout key={open.id} result={open} onClose={close} />}
      {route.item !== undefined && !open && <Gone onClose={close} />}
    </>
  );
}

/** The check's title as its verdict has it. */
function titleOf({id, status}: CheckResult, lang: Lang): string {
  const text = checkById(id)?.text[lang];
  if (!text) return id;
  return status === 'fail' ? text.failure : text.title;
}

type Texts = Translate<(typeof pageTexts)['en']>;

function columnsOf(t: Texts, words: Vocabulary, excepted: string): readonly Column<CheckResult>[] {
  return [
    {id: 'title', title: t('colCheck'), value: (check) => titleOf(check, t.lang), width: '50%'},
    {
      id: 'status',
      title: t('colStatus'),
      value: ({status}) => words.status[status],
      cell: ({status, exception}) => (
        <>
          <Chip tone={verdicts[status].tone}>
            <span aria-hidden="true">{verdicts[status].sign}</span>
            {words.status[status]}
          </Chip>{' '}
          {exception && <Chip>{excepted}</Chip>}
        </>
      ),
      width: 'clamp(7.5rem, 30cqi, 14rem)',
      rank: ({status, weight}) => statuses.indexOf(status) * 100 - weight,
    },
    {id: 'category', title: t('colCategory'), value: ({category}) => words.category[category], show: 'wide'},
    {
      id: 'weight',
      title: t('colWeight'),
      value: ({weight}) => weight,
      numeric: true,
      show: 'wide',
      width: '6rem',
    },
  ];
}

function close(): void {
  closeItem('configuration');
}
