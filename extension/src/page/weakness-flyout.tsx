import type {Finding} from '@plimsoll/shared/findings';
import {mitigations} from '@plimsoll/shared/mitigations';
import {evidenceText, weaknessName} from '@plimsoll/shared/texts';
import {Chip, dateTime, day, decimal, Flyout, percent, SeverityChip, useTexts} from '@plimsoll/shared/ui';
import type {ComponentChildren, JSX} from 'preact';

import {exceptionTexts, pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';
import {ExceptionPart} from './exception.tsx';
import {Facts} from './facts.tsx';
import {HistoryLink} from './history-link.tsx';
import {explainVector} from './vector.ts';
import {Links} from './weakness-links.tsx';
import {Cwes, Description} from './weakness-text.tsx';

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** One weakness: what it is, why it is believed, how its share of the score is made. */
export function WeaknessFlyout({finding, onClose}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  const words = useVocabulary();
  const {cve, severity, kev} = finding;
  const name = weaknessName(finding);
  const head = (
    <p class="row">
      <SeverityChip severity={severity} label={words.severity[severity]} />
      {kev && <Chip tone="critical">{t('kevLong')}</Chip>}
      <Chip>{words.confidence[finding.confidence]}</Chip>
      {finding.disputed && <Chip tone="medium">{t('disputed')}</Chip>}
    </p>
  );
  return (
    <Flyout title={`${name ?? t('securityUpdate')} · ${finding.source}`} head={head} onClose={onClose}>
      {finding.title !== undefined && <p>{finding.title}</p>}
      {name !== undefined && <Description id={name} title={finding.title} />}
      <Facts facts={aboutFacts(finding, t, words)} />
      <HistoryLink subject={name ?? finding.source} />
      <Evidence finding={finding} />
      <RiskParts finding={finding} />
      <Mitigations finding={finding} />
      <ExceptionPart scope={{of: 'finding', id: finding.id}} mark={finding.exception} />
      {finding.cvssVector !== undefined && <Vector vector={finding.cvssVector} />}
      {cve !== null && <Links cve={cve} ecosystem={finding.ecosystem} />}
    </Flyout>
  );
}

type Texts = ReturnType<typeof useTexts<(typeof pageTexts)['en']>>;
type Words = ReturnType<typeof useVocabulary>;

function aboutFacts(
  finding: Finding,
  t: Texts,
  words: Words,
): readonly (readonly [string, ComponentChildren])[] {
  const {lang} = t;
  const {cvss, cvssSource, epss, kev, published, modified, fixedVersion, cwes} = finding;
  return [
    [t('colComponent'), `${finding.source} ${finding.sourceVersion}`],
    [t('packages'), finding.packages.join(', ')],
    [t('colUse'), words.running[finding.running]],
    [t('fixedIn'), fixedVersion ?? t('noFix')],
    [t('state'), words.fixState[finding.state]],
    [
      t('colCvss'),
      cvss === null ? t('unknown') : `${decimal(cvss, lang)} ${cvssSource ? `(${cvssSource})` : ''}`,
    ],
    [t('epssLong'), epss === null ? t('unknown') : percent(epss, lang, 2)],
    [
      t('kevLong'),
      kev
        ? [t('kevAdded', {when: day(kev.added, lang)}), kev.ransomware ? t('ransomware') : '']
            .filter(Boolean)
            .join(', ')
        : t('no'),
    ],
    [t('exploit'), words.exploit[finding.exploit]],
    [t('published'), published === undefined ? t('unknown') : day(published, lang)],
    ...(modified === undefined ? [] : [[t('modified'), day(modified, lang)] as const]),
    ...(cwes === undefined ? [] : [[t('cwe'), <Cwes key="cwe" ids={cwes} />] as const]),
  ];
}

function Evidence({finding}: {readonly finding: Finding}): JSX.Element {
  const t = useTexts(pageTexts);
  const {record, feed, fetchedAt, note, subject} = finding.evidence;
  const {comparison, rule} = evidenceText(finding, t.lang);
  return (
    <section class="stack">
      <h3>{t('evidence')}</h3>
      <p>{comparison}</p>
      {note !== undefined && <p>{note}</p>}
      <Facts
        facts={[
          [t('rule'), rule],
          ...(subject === undefined ? [] : [[t('lookedUp'), subject] as const]),
          [t('record'), record],
          [t('feed'), feed],
          [t('fetched'), fetchedAt === null ? t('unknown') : dateTime(fetchedAt, t.lang)],
        ]}
      />
    </section>
  );
}

function RiskParts({finding: {risk}}: {readonly finding: Finding}): JSX.Element {
  const t = useTexts(pageTexts);
  function write(value: number): string {
    return decimal(value, t.lang, 4);
  }
  return (
    <section class="stack">
      <h3>{t('riskMadeOf')}</h3>
      <p class="sum">
        {t('riskSeverity')} {write(risk.severity)} × {t('riskLikelihood')} {write(risk.likelihood)} ×{' '}
        {t('riskContext')} {write(risk.context)} × {t('riskConfidence')} {write(risk.confidence)} ={' '}
        {t('riskX')} {percent(risk.x, t.lang, 2)}
      </p>
    </section>
  );
}

/** What stands in the way of attacks on it, while a check shows that it holds. */
function Mitigations({finding: {risk}}: {readonly finding: Finding}): JSX.Element | null {
  const t = useTexts(exceptionTexts);
  const held = mitigations.filter(({id}) => risk.mitigations?.includes(id));
  if (held.length === 0) return null;
  return (
    <section class="stack">
      <h3>{t('mitigations')}</h3>
      <ul>
        {held.map(({id, effectiveness, text}) => (
          <li key={id}>
            {text[t.lang].title} (× {decimal(1 - effectiveness, t.lang, 2)})
            <br />
            <span class="hint">{text[t.lang].why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Vector({vector}: {readonly vector: string}): JSX.Element {
  const t = useTexts(pageTexts);
  const metrics = explainVector(vector, t.lang);
  return (
    <section class="stack">
      <h3>{t('vector')}</h3>
      <code class="p-code">{vector}</code>
      {metrics.length > 0 && <Facts facts={metrics} />}
    </section>
  );
}
