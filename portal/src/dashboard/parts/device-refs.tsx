import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {DeviceRefs as Shape} from '../data/shapes.ts';
import {useData} from '../data/use-data.ts';
import {texts} from '../texts/index.ts';
import {Exposure} from './level.tsx';
import {Link} from './link.tsx';
import {Loaded} from './loaded.tsx';

/** The devices something is on, most exposed first; `path` answers them. */
export function DeviceRefs({path}: {readonly path: string}): JSX.Element {
  const t = useTexts(texts);
  const data = useData(path, Shape);
  return (
    <section>
      <h3>{t('affected')}</h3>
      <Loaded data={data}>
        {({devices, total}) => (
          <>
            <ul class="top">
              {devices.map((device) => (
                <li key={device.id} class="top-row">
                  <Link href={`/devices/${encodeURIComponent(device.id)}`}>{device.name}</Link>
                  <Exposure score={device.exposure} level={device.level} />
                </li>
              ))}
            </ul>
            {total > devices.length && (
              <p class="hint">{t('moreDevices', {count: total - devices.length})}</p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
