import type {Lists, MachineRow} from '../../db/lists/index.ts';
import type {Route} from '../route.ts';
import type {FieldRules} from './odata/rename.ts';
import {answerList, answerOne, apiRoutes, type Resource, scopeOf} from './resource.ts';

const LEVELS = new Map([
  ['None', 'none'],
  ['Low', 'low'],
  ['Medium', 'medium'],
  ['High', 'high'],
]);
const VALUES = new Map([
  ['Low', 'low'],
  ['Normal', 'normal'],
  ['High', 'high'],
]);
const PLATFORMS = new Map([
  ['Linux', 'linux'],
  ['Windows', 'windows'],
  ['macOS', 'macos'],
]);

/** Filter fields of the reference §6.5; what we do not know of a device (directory id, addresses, risk) is null. */
const FIELDS: FieldRules = new Map([
  ['computerDnsName', {type: 'text', column: 'name'}],
  ['id', {type: 'text', column: 'id'}],
  ['version', {type: 'text', column: 'version'}],
  ['deviceValue', {type: 'text', column: 'value', words: VALUES}],
  ['aadDeviceId', {type: 'text', column: 'nothing'}],
  ['machineTags', {type: 'list', column: 'tags'}],
  ['lastSeen', {type: 'instant', column: 'reported'}],
  ['exposureLevel', {type: 'text', column: 'level', words: LEVELS}],
  ['onboardingStatus', {type: 'text', column: 'state', words: new Map([['onboarded', 'active']])}],
  ['lastIpAddress', {type: 'text', column: 'nothing'}],
  ['healthStatus', {type: 'text', column: 'health'}],
  ['osPlatform', {type: 'text', column: 'family', words: PLATFORMS}],
  ['riskScore', {type: 'text', column: 'nothing'}],
  ['rbacGroupId', {type: 'text', column: 'group'}],
  ['rbacGroupName', {type: 'text', column: 'group'}],
]);

const machines: Resource<MachineRow> = {
  entitySet: 'Machines',
  fields: FIELDS,
  maxTop: 10_000,
  entity: machine,
};

/** `/machines`: the devices of the caller's groups. */
export function machineRoutes({
  lists,
  now,
}: {
  readonly lists: Lists;
  readonly now: () => Date;
}): readonly Route[] {
  const states = ['active'] as const;
  return apiRoutes('machine.read', {
    '/machines': (c) =>
      answerList(c, machines, (query) => lists.machines({scope: scopeOf(c), now: now(), states}, query)),
    '/machines/:id': async (c) => {
      const where = {is: 'compare', field: 'id', op: 'eq', value: c.req.param('id') ?? ''} as const;
      const page = await lists.machines({scope: scopeOf(c), now: now(), states}, {where, top: 1});
      return answerOne(c, 'Machines', page.rows[0] && machine(page.rows[0]));
    },
  });
}

/** The reference's Machine (§6.4). `lastSeen` is the last report there, and here. */
export function machine(row: MachineRow): object {
  return {
    id: row.id,
    computerDnsName: row.name,
    firstSeen: row.enrolled_at,
    lastSeen: row.reported_at ?? row.enrolled_at,
    osPlatform: word(PLATFORMS, row.os_family) ?? row.os,
    version: row.os_version,
    osProcessor: row.arch,
    osArchitecture: row.arch === null ? null : /64|s390x|alpha/.test(row.arch) ? '64-bit' : '32-bit',
    osBuild: null,
    lastIpAddress: null,
    lastExternalIpAddress: null,
    ipAddresses: [],
    onboardingStatus: 'onboarded',
    healthStatus: row.health,
    riskScore: null,
    exposureLevel: word(LEVELS, row.level) ?? 'None',
    deviceValue: word(VALUES, row.value),
    rbacGroupId: row.group_name,
    rbacGroupName: row.group_name,
    machineTags: row.tags,
    aadDeviceId: null,
    isAadJoined: false,
  };
}

function word(words: ReadonlyMap<string, string>, ours: string | null): string | undefined {
  return [...words].find(([, value]) => value === ours)?.[0];
}
