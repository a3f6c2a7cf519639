import type {Finding, Risk} from '@plimsoll/shared/findings';
import {evidenceText, vocabulary, weaknessName} from '@plimsoll/shared/texts';
import {dateTime, decimal, Flyout, percent, SeverityChip, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {texts} from '../texts/index.ts';
import {Facts} from './facts.tsx';

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** One weakness on one device: what it is, its share of the score, and why it is believed. */
export function FindingDetails({finding, onClose}: Props): JSX.Element {
  const t = useTexts(texts);
  const words = vocabulary(t.lang);
  return (
    <Flyout
      title={weaknessName(finding) ?? finding.source}
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
          [t('cwe'), finding.cwes?.join(', ')],
          [t('exploit'), finding.kev ? t('exploitedInWild') : words.exploit[finding.exploit]],
        ]}
      />
      <Share risk={finding.risk} />
      <Why finding={finding} />
    </Flyout>
  );
}

function Share({risk}: {readonly risk: Risk}): JSX.Element {
  const t = useTexts(texts);
  const values = Object.fromEntries(
    Object.entries(risk).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, decimal(value, t.lang, 3)]] : [],
    ),
  );
  return (
    <section>
      <h3>{t('risk')}</h3>
      <p>{t('riskText', values)}</p>
    </section>
  );
}

function Why({finding}: {readonly finding: Finding}): JSX.Element {
  const t = useTexts(texts);
  const {evidence} = finding;
  const {comparison, rule} = evidenceText(finding, t.lang);
  return (
    <section>
      <h3>{t('evidence')}</h3>
      <p>{comparison}</p>
      <Facts
        facts={[
          [t('evidenceRule'), rule],
          [t('evidenceRecord'), evidence.record],
          [t('evidenceFeed'), evidence.feed],
          [t('evidenceFetched'), evidence.fetchedAt === null ? null : dateTime(evidence.fetchedAt, t.lang)],
        ]}
      />
      {evidence.note !== undefined && <p class="hint">{evidence.note}</p>}
    </section>
  );
}
