import type {DetectionRow, Lists} from '../../db/lists/index.ts';
import type {Route} from '../route.ts';
import type {FieldRules} from './odata/rename.ts';
import {deviceInReach} from './reach.ts';
import {answerList, apiRoutes, missing, type Resource, scopeOf} from './resource.ts';

const SEVERITIES = new Map([
  ['Critical', 'critical'],
  ['High', 'high'],
  ['Medium', 'medium'],
  ['Low', 'low'],
  ['Unknown', 'unknown'],
]);
const STATUSES = new Map([
  ['Open', 'open'],
  ['Resolved', 'resolved'],
]);

const FIELDS: FieldRules = new Map([
  ['id', {type: 'text', column: 'id'}],
  ['machineId', {type: 'text', column: 'device'}],
  ['computerDnsName', {type: 'text', column: 'name'}],
  ['rbacGroupName', {type: 'text', column: 'group'}],
  ['detectionSource', {type: 'text', column: 'source'}],
  ['threatName', {type: 'text', column: 'rule'}],
  ['severity', {type: 'text', column: 'severity', words: SEVERITIES}],
  ['status', {type: 'text', column: 'state', words: STATUSES}],
  ['lastEventTime', {type: 'instant', column: 'at'}],
  ['count', {type: 'number', column: 'count'}],
  ['packageName', {type: 'text', column: 'package'}],
  ['relatedSoftware', {type: 'list', column: 'software'}],
  ['relatedCves', {type: 'list', column: 'cves'}],
]);

const detections: Resource<DetectionRow> = {
  entitySet: 'Detections',
  fields: FIELDS,
  maxTop: 10_000,
  entity: detection,
};

/** `/detections`: what scanners and sensors saw on the caller's devices. The reference has no such list under its own. */
export function detectionRoutes({
  lists,
  now,
}: {
  readonly lists: Lists;
  readonly now: () => Date;
}): readonly Route[] {
  return apiRoutes('detection.read', {
    '/detections': (c) => answerList(c, detections, (query) => lists.detections({scope: scopeOf(c)}, query)),
    '/machines/:id/detections': async (c) => {
      const deviceId = await deviceInReach(c, lists, now());
      if (deviceId === undefined) return missing(c);
      return answerList(c, detections, (query) => lists.detections({scope: scopeOf(c), deviceId}, query));
    },
  });
}

/** Named as the reference names the same things of its alerts; paths and titles never leave a device. */
function detection(row: DetectionRow): object {
  return {
    id: row.id,
    machineId: row.device_id,
    computerDnsName: row.device_name,
    rbacGroupName: row.group_name,
    detectionSource: row.source,
    threatName: row.rule,
    severity: word(SEVERITIES, row.severity),
    status: word(STATUSES, row.state),
    lastEventTime: row.at,
    count: row.count,
    packageName: row.package,
    relatedSoftware: row.software,
    relatedCves: row.cves,
  };
}

function word(words: ReadonlyMap<string, string>, ours: string): string {
  return [...words].find(([, value]) => value === ours)?.[0] ?? 'Unknown';
}
