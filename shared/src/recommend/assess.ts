import type {CheckResult} from '../checks/index.ts';
import type {Finding, Match} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {
  type DeviceScore,
  exposureOf,
  logSum,
  points,
  riskOf,
  scoreDevice,
  type Terms,
  termsOf,
} from '../score/index.ts';
import type {Action} from './action.ts';
import {applicationActions} from './applications.ts';
import {condense} from './condense.ts';
import {configureActions} from './configure.ts';
import {isLibrary, libraryActions} from './libraries.ts';
import {packageActions} from './packages.ts';
import type {Recommendation} from './recommendation.ts';
import {restartActions} from './restart.ts';
import {isSystem, systemActions} from './system.ts';

export interface Assessment {
  readonly findings: readonly Finding[];
  readonly score: DeviceScore;
  readonly recommendations: readonly Recommendation[];
}

interface Subject {
  readonly matches: readonly Match[];
  readonly checks: readonly CheckResult[];
  readonly software: readonly Software[];
  readonly os: Os;
}

/**
 * From matches and check results to weighed findings, the device's scores and what to do, best first.
 * Pure: same input, same output. Cost: linear in findings plus sorting.
 */
export function assess({matches, checks, software, os}: Subject): Assessment {
  const findings = matches.map((match): Finding => ({...match, risk: riskOf(match)}));
  const terms = termsOf(findings, checks);
  const actions = condense(
    [
      ...remedies(findings, software, os),
      ...restartActions(software, os),
      ...configureActions(checks, os),
    ].map((action) => ({action, weight: weightOf(action, terms)})),
  );
  const closable = new Set(actions.filter(({kind}) => kind !== 'attention').flatMap(({closes}) => closes));
  const score = scoreDevice(findings, checks, terms, closable);
  const recommendations = actions.map((action) => price(action, {terms, score, checks})).toSorted(byUrgency);
  return {findings, score, recommendations};
}

/** What to do about weaknesses, by who delivers what they are in; what is to review calls for nothing yet. */
function remedies(findings: readonly Finding[], software: readonly Software[], os: Os): Action[] {
  const sure = findings.filter(({confidence}) => confidence !== 'possible');
  const kinds = Map.groupBy(sure, ({ecosystem}) => {
    if (ecosystem === 'apps') return 'apps';
    if (isLibrary(ecosystem)) return 'library';
    return isSystem(ecosystem) ? 'system' : 'package';
  });
  return [
    ...packageActions(kinds.get('package') ?? [], software, os),
    ...libraryActions(kinds.get('library') ?? []),
    ...applicationActions(kinds.get('apps') ?? [], software),
    ...systemActions(kinds.get('system') ?? [], os),
  ];
}

function weightOf({closes}: Action, terms: Terms): number {
  return logSum(closes.map((id) => terms.get(id) ?? 0));
}

interface Scale {
  readonly terms: Terms;
  readonly score: DeviceScore;
  readonly checks: readonly CheckResult[];
}

/** impact(R) = E − 100 × (1 − e^−(L − L_R)): the exact drop when only R is done (docs/scoring.md §2). */
function price(action: Action, {terms, score, checks}: Scale): Recommendation {
  const share = action.kind === 'attention' ? 0 : weightOf(action, terms);
  const scoreAfter = share === 0 ? score.exposure : exposureOf(Math.max(0, score.logSum - share));
  const {applicable} = points(checks);
  const closes = new Set(action.closes);
  const gained = checks
    .filter(({id, status}) => status === 'fail' && closes.has(id))
    .map(({weight, share: achieved}) => weight * (1 - (achieved ?? 0)));
  return {
    ...action,
    impact: Math.max(0, score.exposure - scoreAfter),
    scoreAfter,
    secureImpact: applicable === 0 ? 0 : (100 * logSum(gained)) / applicable,
  };
}

/** Best first: impact, then known exploitation, then minutes (docs/scoring.md §5). The order of every list of them. */
export function byUrgency(a: Recommendation, b: Recommendation): number {
  const exploited = Number(b.tags.includes('exploited')) - Number(a.tags.includes('exploited'));
  return b.impact - a.impact || exploited || a.minutes - b.minutes || (a.id < b.id ? -1 : 1);
}
