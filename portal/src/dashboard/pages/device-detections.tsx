import {noteText} from '@plimsoll/shared/texts';
import {DataTable, EmptyState, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import {detectionRows, type Sensors, sensorsOf, touchedBy} from '../data/detections.ts';
import type {DevicePage} from '../data/shapes.ts';
import {detectionColumns, detectionOrder} from '../parts/detection-columns.tsx';
import {DetectionDetails} from '../parts/detection-details.tsx';
import {useQuery} from '../parts/use-query.ts';
import {texts} from '../texts/index.ts';

/** What scanners and sensors on the device saw; what it does not send is not taken for nothing. */
export function DeviceDetections({page}: {readonly page: DevicePage}): JSX.Element {
  const t = useTexts(texts);
  const [open, setOpen] = useQuery('detection');
  const columns = useMemo(() => detectionColumns(t, false), [t]);
  const rows = useMemo(() => detectionRows(page), [page]);
  const sensors = sensorsOf(page.coverage, t('dropIn'));
  const row = rows.find(({id}) => id === open);
  return (
    <>
      <DataTable
        label={t('detections')}
        name={`detections-${page.device.name}`}
        rows={rows}
        rowId={({id}) => id}
        columns={columns}
        sort={detectionOrder}
        onOpen={({id}) => setOpen(id)}
        empty={<EmptyState title={t('detections')} text={t(emptyText(page, sensors))} />}
      />
      <SensorLines sensors={sensors} />
      {row && (
        <DetectionDetails row={row} touched={touchedBy(row.id, page.findings)} onClose={() => setOpen('')} />
      )}
    </>
  );
}

interface SensorProps {
  readonly sensors: Sensors;
}

/** Which sources the device could read, so that nothing found is told from nothing looked at. */
function SensorLines({sensors: {read, troubled}}: SensorProps): JSX.Element {
  const t = useTexts(texts);
  return (
    <>
      {read.length > 0 && <p class="hint">{t('sensorsRead', {names: read.join(', ')})}</p>}
      {troubled.map(({name, why}) => (
        <p key={name} class="hint">
          {t('sensorTroubled', {name, why: why === undefined ? t('levelUnknown') : noteText(why, t.lang)})}
        </p>
      ))}
    </>
  );
}

/** Why there is none: nothing came yet, the device keeps them, nothing looks, or nothing was seen. */
function emptyText(
  {disclosure}: Pick<DevicePage, 'disclosure'>,
  {read}: Sensors,
): 'notReported' | 'detectionsWithheld' | 'noSensors' | 'noDetections' {
  if (disclosure === null) return 'notReported';
  if (disclosure === 'score' || disclosure === 'none') return 'detectionsWithheld';
  return read.length === 0 ? 'noSensors' : 'noDetections';
}
