import type {Finding} from '@plimsoll/shared/findings';

import type {DetectionRow, DevicePage} from './shapes.ts';

/** What was seen on one device, in the shape of the organisation's list. */
export function detectionRows({
  device,
  detections,
  software,
}: Pick<DevicePage, 'device' | 'detections' | 'software'>): readonly DetectionRow[] {
  const names = new Map(software.map(({id, name}) => [id, name]));
  return detections.map(({id, at, source, rule, severity, state, count, cves = [], software: ids = []}) => ({
    id,
    deviceId: device.id,
    deviceName: device.name,
    at,
    source,
    rule,
    severity,
    state,
    count,
    // Without the software itself its name still stands in its id: `deb:openssl:amd64`.
    software: [...new Set(ids.map((key) => names.get(key) ?? (key.split(':')[1] || key)))].toSorted(),
    cves,
  }));
}

/** The device's weaknesses that a detection touches, the largest share of the score first. */
export function touchedBy(detection: string, findings: readonly Finding[]): readonly Finding[] {
  return findings
    .filter(({detections}) => detections?.includes(detection))
    .toSorted((a, b) => b.risk.x - a.risk.x);
}

/** The companion's collectors that read scanners and sensors (docs/companion.md), with their makers' names. */
const SENSORS: ReadonlyMap<string, string> = new Map([
  ['clamav', 'ClamAV'],
  ['falco', 'Falco'],
  ['wazuh', 'Wazuh'],
]);

/** Which scanners and sensors a device could read, and which it could not; those that are not on it are in neither. */
export interface Sensors {
  readonly read: readonly string[];
  readonly troubled: readonly {readonly name: string; readonly why: string | undefined}[];
}

/** The sensors by the device's own word; `dropIn` is what the drop-in folder is called. */
export function sensorsOf(coverage: DevicePage['coverage'], dropIn: string): Sensors {
  const known = (coverage?.collectors ?? []).flatMap(({id, state, why}) => {
    const name = id === 'reported' ? dropIn : SENSORS.get(id);
    return name === undefined ? [] : [{name, state, why}];
  });
  return {
    read: known.filter(({state}) => state === 'ok' || state === 'partial').map(({name}) => name),
    troubled: known
      .filter(({state}) => state === 'failed' || state === 'partial')
      .map(({name, why}) => ({name, why})),
  };
}
