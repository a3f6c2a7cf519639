import type {Lists} from '../../db/lists/index.ts';
import {actorOf, type RouteContext} from '../route.ts';

/** The `:id` of the address when it is a device the caller may see; undefined otherwise, which is answered 404. */
export async function deviceInReach(c: RouteContext, lists: Lists, now: Date): Promise<string | undefined> {
  const id = c.req.param('id') ?? '';
  const where = {is: 'compare', field: 'id', op: 'eq', value: id} as const;
  const reach = {scope: actorOf(c).scope, now, states: ['active', 'pending', 'revoked']} as const;
  const page = await lists.machines(reach, {where, top: 1});
  return page.rows[0]?.id;
}
