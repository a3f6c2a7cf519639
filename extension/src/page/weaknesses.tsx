import {type Finding, isTakenOut, type Severity} from '@plimsoll/shared/findings';
import type {Snapshot} from '@plimsoll/shared/report';
import type {Vocabulary} from '@plimsoll/shared/texts';
import {weaknessName} from '@plimsoll/shared/texts';
import {
  Chip,
  type Column,
  DataTable,
  percent,
  Select,
  SeverityChip,
  type Translate,
  useTexts,
} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo, useState} from 'preact/hooks';

import {exceptionTexts, pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {closeItem, openItem} from './go.ts';
import {Gone} from './gone.tsx';
import {NothingShown} from './nothing-shown.tsx';
import type {Route} from './route.ts';
import {WeaknessFlyout} from './weakness-flyout.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly route: Route;
}

const severities = ['critical', 'high', 'medium', 'low', 'unimportant', 'unknown'] as const;

/** Every weakness of this device, largest share of the score first. */
export function Weaknesses({snapshot, route}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const words = useVocabulary();
  const [severity, setSeverity] = useState<Severity>();
  const excepted = useTexts(exceptionTexts)('excepted');
  const columns = useMemo(() => columnsOf(t, words, excepted), [t, words, excepted]);
  const rows = useMemo(
    () => snapshot.findings.filter((finding) => severity === undefined || finding.severity === severity),
    [snapshot.findings, severity],
  );
  const open = snapshot.findings.find(({id}) => id === route.item);
  const options = severities.map((name) => [name, words.severity[name]] as const);
  const filter = (
    <Select label={t('severityFilter')} value={severity} options={options} onChange={setSeverity} />
  );
  return (
    <>
      <DataTable
        label={t('weaknesses')}
        name="plimsoll-weaknesses"
        rows={rows}
        rowId={({id}) => id}
        columns={columns}
        sort={{column: 'risk', descending: true}}
        onOpen={({id}) => openItem('weaknesses', id)}
        tools={filter}
        empty={
          <NothingShown
            title={t('noWeaknesses')}
            text={t('noWeaknessesText')}
            of={snapshot.findings.length}
            filter={filter}
          />
        }
      />
      {open && <WeaknessFlyout key={open.id} finding={open} onClose={close} />}
      {route.item !== undefined && !open && <Gone onClose={close} />}
    </>
  );
}

type Texts = Translate<(typeof pageTexts)['en']>;

function columnsOf(t: Texts, words: Vocabulary, excepted: string): readonly Column<Finding>[] {
  const {lang} = t;
  return [
    {
      id: 'cve',
      title: t('colCve'),
      value: (finding) => nameOf(finding, t),
      cell: (finding) => (
        <>
          {nameOf(finding, t)} {finding.exception && <Chip>{excepted}</Chip>}
        </>
      ),
    },
    {
      id: 'severity',
      title: t('colSeverity'),
      value: ({severity}) => words.severity[severity],
      cell: ({severity}) => <SeverityChip severity={severity} label={words.severity[severity]} />,
      rank: ({severity}) => severities.indexOf(severity),
      width: 'clamp(8.5rem, 25cqi, 10.5rem)',
    },
    {id: 'component', title: t('colComponent'), value: ({source}) => source, show: 'medium', width: '17%'},
    ...ratingColumns(t),
    {id: 'use', title: t('colUse'), value: ({running}) => words.running[running], show: 'widest'},
    {
      id: 'fix',
      title: t('colFix'),
      value: ({fixedVersion, state}) => fixedVersion ?? words.fixState[state],
      show: 'wide',
    },
    {
      id: 'risk',
      title: t('colRisk'),
      value: ({risk}) => risk.x,
      cell: (finding) => (isTakenOut(finding) ? '–' : percent(finding.risk.x, lang, 1)),
      numeric: true,
      width: '6rem',
      show: 'medium',
    },
  ];
}

function nameOf(finding: Finding, t: Texts): string {
  return weaknessName(finding) ?? t('securityUpdate');
}

/** How bad others rate it: score, probability, known exploitation. */
function ratingColumns(t: Texts): readonly Column<Finding>[] {
  return [
    {
      id: 'cvss',
      title: t('colCvss'),
      value: ({cvss}) => cvss,
      numeric: true,
      show: 'widest',
      width: '4.5rem',
    },
    {
      id: 'epss',
      title: t('colEpss'),
      value: ({epss}) => epss,
      cell: ({epss}) => (epss === null ? '–' : percent(epss, t.lang, 1)),
      numeric: true,
      show: 'wide',
      width: '5rem',
    },
    {
      id: 'kev',
      title: t('colKev'),
      value: ({kev}) => (kev ? t('yes') : t('no')),
      cell: ({kev}) => (kev ? <Chip tone="critical">! {t('yes')}</Chip> : '–'),
      show: 'wide',
      width: '6.5rem',
    },
  ];
}

function close(): void {
  closeItem('weaknesses');
}
