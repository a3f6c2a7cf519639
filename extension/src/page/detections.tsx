import type {Detection} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import {dateTime, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';
import {useVocabulary} from '../view/index.ts';

const SHOWN = 10;

/** What scanners and sensors on the device saw and nobody has dealt with; nothing where nothing was seen. */
export function Detections({snapshot}: {readonly snapshot: Snapshot}): JSX.Element | null {
  const t = useTexts(pageTexts);
  const {detections = [], software} = snapshot;
  if (detections.length === 0) return null;
  const open = detections
    .filter(({state}) => state === 'open')
    .toSorted((a, b) => (a.at > b.at ? -1 : Number(a.at < b.at)));
  const names = new Map(software.map(({id, name}) => [id, name]));
  const resolved = detections.length - open.length;
  return (
    <section class="p-card stack" aria-labelledby="detections">
      <h2 id="detections">{t('detections')}</h2>
      <p class="hint">{t('detectionsText')}</p>
      <ul>
        {open.slice(0, SHOWN).map((detection) => (
          <li key={detection.id}>
            <Line detection={detection} names={names} />
          </li>
        ))}
      </ul>
      {open.length > SHOWN && <p>{t('moreDetections', {count: open.length - SHOWN})}</p>}
      {resolved > 0 && <p class="hint">{t('detectionsResolved', {count: resolved})}</p>}
    </section>
  );
}

interface LineProps {
  readonly detection: Detection;
  readonly names: ReadonlyMap<string, string>;
}

function Line({detection, names}: LineProps): JSX.Element {
  const t = useTexts(pageTexts);
  const {severity: severities} = useVocabulary();
  const {rule, title, source, severity, at, path, cves = [], software = []} = detection;
  const touched = [...new Set([...software.map((id) => names.get(id) ?? id), ...cves])];
  return (
    <>
      <strong>{rule}</strong> · {source} · {severities[severity]} · {dateTime(at, t.lang)}
      {title !== undefined && <span class="hint"> {title}</span>}
      <br />
      {path !== undefined && <code>{path}</code>}{' '}
      {touched.length > 0 ? t('detectionTouches', {names: touched.join(', ')}) : t('detectionTouchesNothing')}
    </>
  );
}
