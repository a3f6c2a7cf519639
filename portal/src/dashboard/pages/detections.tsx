import {DataTable, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';
import {useMemo} from 'preact/hooks';

import {type DetectionRow, Detections as Shape} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {Choice} from '../parts/choice.tsx';
import {detectionColumns, detectionOrder} from '../parts/detection-columns.tsx';
import {DetectionDetails} from '../parts/detection-details.tsx';
import {EmptyList} from '../parts/empty-list.tsx';
import {Loaded} from '../parts/loaded.tsx';
import {useQuery} from '../parts/use-query.ts';
import {texts} from '../texts/index.ts';

const STATES = ['open', 'resolved'] as const;

/** What was seen on all devices. */
export function Detections(): JSX.Element {
  const t = useTexts(texts);
  const [state, setState] = useQuery('state');
  const [open, setOpen] = useQuery('detection');
  const data = useData('/dash/detections', Shape);
  const columns = useMemo(() => detectionColumns(t, true), [t]);
  return (
    <>
      <div class="page-head">
        <h1>{t('detections')}</h1>
        <div class="filters">
          <Choice
            label={t('state')}
            value={state}
            onChange={setState}
            options={[['', t('allStates')], ...STATES.map((name) => [name, t(`detection.${name}`)] as const)]}
          />
        </div>
      </div>
      <Loaded data={data}>
        {({detections}) => {
          const row = detections.find((one) => idOf(one) === open);
          return (
            <>
              <DataTable
                label={t('detections')}
                name="detections"
                rows={detections.filter((one) => state === '' || one.state === state)}
                rowId={idOf}
                columns={columns}
                sort={detectionOrder}
                onOpen={(one) => setOpen(idOf(one))}
                empty={
                  <EmptyList
                    title={t('detections')}
                    text={t('noDetectionsAnywhere')}
                    of={detections.length}
                  />
                }
              />
              {row && <DetectionDetails row={row} onClose={() => setOpen('')} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** The same thing has the same id on every device. */
function idOf({deviceId, id}: DetectionRow): string {
  return `${deviceId}/${id}`;
}
