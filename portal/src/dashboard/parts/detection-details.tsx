import type {Finding} from '@plimsoll/shared/findings';
import {vocabulary, weaknessName} from '@plimsoll/shared/texts';
import {Chip, dateTime, Flyout, SeverityChip, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import type {DetectionRow} from '../data/shapes.ts';
import {texts} from '../texts/index.ts';
import {Facts} from './facts.tsx';
import {Link} from './link.tsx';

interface Props {
  readonly row: DetectionRow;
  /** The weaknesses it touches, where they are known here. */
  readonly touched?: readonly Finding[];
  readonly onClose: () => void;
}

/** One thing that was seen: by whom, when, and what it touches. */
export function DetectionDetails({row, touched, onClose}: Props): JSX.Element {
  const t = useTexts(texts);
  const words = vocabulary(t.lang);
  const device = `/devices/${encodeURIComponent(row.deviceId)}`;
  return (
    <Flyout
      title={row.rule}
      head={
        <span class="chips">
          <SeverityChip severity={row.severity} label={words.severity[row.severity]} />
          <Chip tone={row.state === 'open' ? 'high' : 'good'}>{t(`detection.${row.state}`)}</Chip>
        </span>
      }
      onClose={onClose}
    >
      <Facts
        facts={[
          [t('device'), touched ? row.deviceName : <Link href={device}>{row.deviceName}</Link>],
          [t('evidenceFeed'), row.source],
          [t('lastSeen'), dateTime(row.at, t.lang)],
          [t('howOften'), t('times', {count: row.count})],
          [t('software'), row.software.length === 0 ? t('touchesNothing') : row.software.join(', ')],
          [t('named'), row.cves.join(', ')],
        ]}
      />
      {touched && touched.length > 0 && <Touched device={device} findings={touched} />}
      <p class="hint">{t('detectionKept')}</p>
    </Flyout>
  );
}

const SHOWN = 20;

function Touched({
  device,
  findings,
}: {
  readonly device: string;
  readonly findings: readonly Finding[];
}): JSX.Element {
  const t = useTexts(texts);
  const words = vocabulary(t.lang);
  return (
    <section>
      <h3>{t('touchedWeaknesses')}</h3>
      <ul class="top">
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={finding.id} class="top-row">
            <Link href={`${device}?tab=weaknesses&finding=${encodeURIComponent(finding.id)}`}>
              {weaknessName(finding) ?? finding.id} · {finding.source}
            </Link>
            <SeverityChip severity={finding.severity} label={words.severity[finding.severity]} />
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && <p class="hint">{t('moreOfThem', {count: findings.length - SHOWN})}</p>}
    </section>
  );
}
