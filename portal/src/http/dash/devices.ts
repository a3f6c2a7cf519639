import * as v from 'valibot';

import type {AuditStore} from '../../db/audit.ts';
import type {DeviceDetail, Lists, MachineRow} from '../../db/lists/index.ts';
import {actorOf, type Route, type RouteContext} from '../route.ts';
import {DeviceEventQuery} from './event-query.ts';
import {deviceRow, eventRow} from './rows.ts';

interface Needs {
  readonly lists: Lists;
  readonly audit: AuditStore;
  readonly now: () => Date;
}

const MAX_ROWS = 10_000;
const STATES = ['active', 'pending', 'revoked'] as const;

/** `/dash/devices`: the list, one device with all it sent, and what happened on it. */
export function deviceReads(needs: Needs): readonly Route[] {
  const common = {method: 'get', action: 'machine.read', style: 'plain'} as const;
  return [
    {...common, path: '/dash/devices', handle: (c) => list(c, needs)},
    {...common, path: '/dash/devices/:id', handle: (c) => one(c, needs)},
    {...common, path: '/dash/devices/:id/events', handle: (c) => events(c, needs)},
  ];
}

async function list(c: RouteContext, {lists, now}: Needs): Promise<Response> {
  const reach = {scope: actorOf(c).scope, now: now(), states: STATES};
  const page = await lists.machines(reach, {top: MAX_ROWS});
  return c.json({devices: page.rows.map(deviceRow)});
}

async function one(c: RouteContext, needs: Needs): Promise<Response> {
  const actor = actorOf(c);
  const row = await find(c, needs);
  const detail = row && (await needs.lists.deviceDetail(actor.scope, row.id));
  if (!row || !detail) return c.json({error: 'not-found'}, 404);
  await noteRead(c, needs, row.id);
  return c.json(pageOf(row, detail));
}

/** Who looked at a device is in the log once an hour, however often an open page reads again. */
async function noteRead(c: RouteContext, {audit, now}: Needs, subject: string): Promise<void> {
  const actor = actorOf(c).name;
  const [last] = await audit.list({subject, actor, action: 'device.read', limit: 1});
  if (last && now().getTime() - last.at.getTime() < 3_600_000) return;
  await audit.append({at: now(), actor, action: 'device.read', subject});
}

async function events(c: RouteContext, needs: Needs): Promise<Response> {
  const row = await find(c, needs);
  if (!row) return c.json({error: 'not-found'}, 404);
  const query = v.safeParse(DeviceEventQuery, c.req.query());
  if (!query.success) return c.json({error: 'bad-request'}, 400);
  const {kind, limit, ...narrowed} = query.output;
  const found = await needs.lists.events({
    ...narrowed,
    scope: actorOf(c).scope,
    deviceId: row.id,
    ...(kind !== undefined && {kinds: [kind]}),
    limit: limit + 1,
  });
  return c.json({events: found.slice(0, limit).map(eventRow), more: found.length > limit});
}

async function find(c: RouteContext, {lists, now}: Needs): Promise<MachineRow | undefined> {
  const where = {is: 'compare', field: 'id', op: 'eq', value: c.req.param('id') ?? ''} as const;
  const page = await lists.machines({scope: actorOf(c).scope, now: now(), states: STATES}, {top: 1, where});
  return page.rows[0];
}

/** The device's own score once it has reported; before that there is none. */
function pageOf(row: MachineRow, detail: DeviceDetail): object {
  const {exposure, level} = row;
  const {critical, high, medium, low, unknown, kev} = detail;
  return {
    device: deviceRow(row),
    disclosure: row.reported_at === null ? null : detail.disclosure,
    score:
      exposure === null || level === null
        ? null
        : {
            exposure,
            residual: detail.residual ?? exposure,
            level,
            secure: row.secure,
            logSum: detail.log_sum ?? 0,
            categories: detail.categories ?? [],
            counts: {critical, high, medium, low, unknown, kev},
          },
    coverage: detail.coverage,
    knowledge: detail.knowledge,
    findings: detail.findings,
    recommendations: detail.recommendations,
    checks: detail.checks,
    software: detail.software,
    detections: detail.detections ?? [],
  };
}
