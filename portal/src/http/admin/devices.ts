import * as v from 'valibot';

import type {AuditStore} from '../../db/audit.ts';
import type {DeviceAdmin} from '../../db/device-admin.ts';
import {readBody} from '../body.ts';
import type {LiveHub} from '../live.ts';
import {actorOf, type Route, type RouteContext} from '../route.ts';

export interface DeviceNeeds {
  readonly deviceAdmin: DeviceAdmin;
  readonly audit: AuditStore;
  readonly hub: Pick<LiveHub, 'publish'>;
  readonly now: () => Date;
}

const Tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const Change = v.strictObject({
  value: v.optional(v.picklist(['low', 'normal', 'high'])),
  group: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(128))),
  tags: v.optional(v.pipe(v.array(Tag), v.maxLength(50))),
  excluded: v.optional(v.boolean()),
  state: v.optional(v.picklist(['active', 'revoked'])),
});

/** `/admin/devices/{id}`: approve, revoke, value, group, tags, exclusion. */
export function deviceRoutes(needs: DeviceNeeds): readonly Route[] {
  return [
    {
      method: 'patch',
      path: '/admin/devices/:id',
      action: 'device.manage',
      style: 'plain',
      handle: (c) => change(c, needs),
    },
  ];
}

async function change(c: RouteContext, {deviceAdmin, audit, hub, now}: DeviceNeeds): Promise<Response> {
  const body = await readBody(c, Change);
  if (!body) return c.json({error: 'bad-request'}, 400);
  const actor = actorOf(c);
  const {value, group, tags, excluded, state} = body;
  const wanted = {
    ...(value && {value}),
    ...(group !== undefined && {group}),
    ...(tags && {tags}),
    ...(excluded !== undefined && {excluded}),
    ...(state && {state}),
  };
  const device = await deviceAdmin.change(actor.scope, c.req.param('id') ?? '', wanted, now());
  if (!device) return c.json({error: 'not-found'}, 404);
  if (device === 'refused') return c.json({error: 'wrong-state'}, 409);
  const detail = {...wanted, tags: tags?.join(', ') ?? null};
  await audit.append({at: now(), actor: actor.name, action: 'device.change', subject: device.id, detail});
  await hub.publish({deviceId: device.id, group: device.group});
  return c.json(device);
}
