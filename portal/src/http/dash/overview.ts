import {levelOf} from '@plimsoll/shared/score';

import type {Lists} from '../../db/lists/index.ts';
import {actorOf, type Route, type RouteContext} from '../route.ts';
import {detectionRow, deviceRow, eventRow, recommendationRow, softwareRow} from './rows.ts';

interface Needs {
  readonly lists: Lists;
  readonly now: () => Date;
}

const TREND_DAYS = 90;
const TOP = 5;
/** Kinds that say why a score moved. */
const MOVERS = [
  'score-moved',
  'weakness-new',
  'weakness-fixed',
  'weakness-reopened',
  'added-to-kev',
  'epss-raised',
  'exploit-published',
  'check-changed',
  'detection',
];

/** `GET /dash/overview`: everything the first page shows, read at one time. */
export function overviewRoutes(needs: Needs): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/dash/overview',
      action: 'score.read',
      style: 'plain',
      handle: (c) => overview(c, needs),
    },
  ];
}

async function overview(c: RouteContext, {lists, now}: Needs): Promise<Response> {
  const {scope} = actorOf(c);
  const time = now();
  const reach = {scope, now: time};
  const since = new Date(time.getTime() - TREND_DAYS * 86_400_000);
  const [sums, categories, trend, recommendations, software, devices, seen, events] = await Promise.all([
    lists.organisation(scope, time),
    lists.categories(scope, time),
    // History is kept for the organisation; a part of it has no line of its own.
    scope.kind === 'all' ? lists.trend(since) : [],
    lists.recommendations(reach, {top: TOP}),
    lists.software(reach, {top: TOP, where: {is: 'compare', field: 'weaknesses', op: 'gt', value: 0}}),
    lists.machines(
      {...reach, states: ['active']},
      {top: TOP, where: {is: 'null', field: 'exposure', negated: true}},
    ),
    lists.detections(
      {scope},
      {top: TOP, count: true, where: {is: 'compare', field: 'state', op: 'eq', value: 'open'}},
    ),
    lists.events({scope, kinds: MOVERS, limit: 12}),
  ]);
  return c.json({
    ...scores(sums),
    trend,
    secure: {percent: sums.applicable > 0 ? (100 * sums.achieved) / sums.applicable : null, categories},
    recommendations: recommendations.rows.map(recommendationRow),
    software: software.rows.map(softwareRow),
    detections: {open: seen.total ?? 0, newest: seen.rows.map(detectionRow)},
    topDevices: devices.rows.map(deviceRow),
    events: events.map(eventRow),
  });
}

/** E_org = Σ w·E / Σ w over the counted devices (docs/scoring.md §4). */
function scores(sums: Awaited<ReturnType<Lists['organisation']>>): object {
  const score = sums.weight > 0 ? sums.weighted_exposure / sums.weight : null;
  return {
    organisation: sums.name,
    devices: {total: sums.total, counted: sums.counted, pending: sums.pending},
    exposure: {score, level: score === null ? null : levelOf(score)},
    distribution: {
      high: sums.level_high,
      medium: sums.level_medium,
      low: sums.level_low,
      none: sums.level_none,
      unknown: sums.level_unknown,
    },
  };
}
