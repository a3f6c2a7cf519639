import type {Common, Lists} from '../../db/lists/index.ts';
import type {Action} from '../auth/authorize.ts';
import {actorOf, type Route, type RouteContext} from '../route.ts';
import {detectionRow, recommendationRow, softwareRow, weaknessRow} from './rows.ts';

interface Needs {
  readonly lists: Lists;
  readonly now: () => Date;
}

const MAX_ROWS = 8000;
const MAX_REFS = 100;

/** The dashboard's lists of recommendations, weaknesses, software and detections, and the devices behind each of their rows. */
export function listReads(needs: Needs): readonly Route[] {
  const {lists} = needs;
  return [
    read('recommendation.read', '/dash/recommendations', async (c) => {
      const page = await lists.recommendations(reach(c, needs), {top: MAX_ROWS});
      return c.json({recommendations: page.rows.map(recommendationRow)});
    }),
    read('recommendation.read', '/dash/recommendations/:id/devices', (c) =>
      refs(c, needs, {recommendation: c.req.param('id') ?? ''}),
    ),
    read('vulnerability.read', '/dash/weaknesses', async (c) => {
      const page = await lists.vulnerabilities(reach(c, needs), {top: MAX_ROWS});
      return c.json({weaknesses: page.rows.map(weaknessRow)});
    }),
    read('vulnerability.read', '/dash/weaknesses/:id/devices', (c) =>
      refs(c, needs, {cve: c.req.param('id') ?? ''}),
    ),
    read('detection.read', '/dash/detections', async (c) => {
      const page = await lists.detections({scope: actorOf(c).scope}, {top: MAX_ROWS});
      return c.json({detections: page.rows.map(detectionRow)});
    }),
    read('software.read', '/dash/software', async (c) => {
      const page = await lists.software(reach(c, needs), {top: MAX_ROWS});
      return c.json({software: page.rows.map(softwareRow)});
    }),
    read('software.read', '/dash/software/:id/devices', (c) =>
      refs(c, needs, {software: c.req.param('id') ?? ''}),
    ),
  ];
}

function read(action: Action, path: string, handle: Route['handle']): Route {
  return {method: 'get', path, action, style: 'plain', handle};
}

function reach(c: RouteContext, {now}: Needs): {scope: ReturnType<typeof actorOf>['scope']; now: Date} {
  return {scope: actorOf(c).scope, now: now()};
}

async function refs(c: RouteContext, needs: Needs, common: Common): Promise<Response> {
  const {devices, total} = await needs.lists.deviceRefs({...reach(c, needs), common}, MAX_REFS);
  return c.json({
    devices: devices.map(({id, name, exposure, level}) => ({id, name, exposure, level})),
    total,
  });
}
