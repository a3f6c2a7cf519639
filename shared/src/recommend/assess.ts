import type {CheckResult} from '../checks/index.ts';
import {type Cover, coverOf, type HeldException, markChecks, markFindings} from '../exceptions/index.ts';
import {type Finding, isTakenOut, type Match} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {verifiedMitigations} from '../mitigations/index.ts';
import {
  type DeviceScore,
  exposureOf,
  logSum,
  points,
  scoreDevice,
  type Terms,
  termsOf,
} from '../score/index.ts';
import type {Action} from './action.ts';
import {applicationActions} from './applications.ts';
import {condense} from './condense.ts';
import {configureActions} from './configure.ts';
import {isLibrary, libraryActions} from './libraries.ts';
import {mitigatedBy, termsAfter, weigh} from './mitigated.ts';
import {packageActions} from './packages.ts';
import type {Recommendation} from './recommendation.ts';
import {restartActions} from './restart.ts';
import {isSystem, systemActions} from './system.ts';

export interface Assessment {
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckResult[];
  readonly score: DeviceScore;
  readonly recommendations: readonly Recommendation[];
}

interface Subject {
  readonly matches: readonly Match[];
  readonly checks: readonly CheckResult[];
  readonly software: readonly Software[];
  readonly os: Os;
  /** Decisions to leave something that hold now. */
  readonly exceptions?: readonly HeldException[];
}

/**
 * From matches, check results and exceptions to weighed findings, the device's scores and what to do, best first.
 * Pure: same input, same output. Cost: linear in findings plus sorting.
 */
export function assess({checks: judged, exceptions = [], ...subject}: Subject): Assessment {
  const cover = coverOf(exceptions);
  const checks = markChecks(judged, cover);
  const findings = weigh(markFindings(subject.matches, cover), verifiedMitigations(judged));
  const terms = termsOf(findings, checks);
  const actions = condense(
    toDo({...subject, findings, checks, cover}).map((action) => ({action, weight: weightOf(action, terms)})),
  );
  const closable = new Set(actions.filter(({kind}) => kind !== 'attention').flatMap(({closes}) => closes));
  const now = {findings, checks, terms};
  const score = scoreDevice({...now, left: termsAfter(now, closable)});
  const recommendations = actions.map((action) => price(action, {...now, score})).toSorted(byUrgency);
  return {findings, checks, score, recommendations};
}

interface Open extends Omit<Subject, 'matches' | 'exceptions'> {
  readonly findings: readonly Finding[];
  readonly cover: Cover;
}

/**
 * What is left to do. What exceptions take out calls for nothing; what they only accept stays part of an action that closes
 * something else as well, and is no reason for one by itself.
 */
function toDo({findings, checks, software, os, cover}: Open): Action[] {
  const actions = [
    ...remedies(
      findings.filter((finding) => !isTakenOut(finding)),
      software,
      os,
    ),
    ...restartActions(software, os),
    ...configureActions(
      checks.filter((check) => !isTakenOut(check)),
      os,
    ),
  ];
  const excepted = new Set([...findings, ...checks].flatMap(({id, exception}) => (exception ? [id] : [])));
  return actions.filter(({id, closes}) =>
    closes.length === 0 ? !cover.recommendation(id) : closes.some((closed) => !excepted.has(closed)),
  );
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
    ...applicationActions(kinds.get('apps') ?? [], software, os),
    ...systemActions(kinds.get('system') ?? [], os),
  ];
}

function weightOf({closes}: Action, terms: Terms): number {
  return logSum(closes.map((id) => terms.get(id) ?? 0));
}

interface Scale {
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckResult[];
  readonly terms: Terms;
  readonly score: DeviceScore;
}

/** impact(R) = E − 100 × (1 − e^−(L − L_R)): the exact drop when only R is done (docs/scoring.md §2). */
function price(action: Action, scale: Scale): Recommendation {
  const {score, checks} = scale;
  const share = shareOf(action, scale);
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

/** L_R: what it closes, and what a setting put right makes lighter besides. */
function shareOf(action: Action, scale: Scale): number {
  if (action.kind === 'attention') return 0;
  const closed = weightOf(action, scale.terms);
  return action.id.startsWith('sca-') ? closed + mitigatedBy(action.closes, scale) : closed;
}

/** Best first: impact, then known exploitation, then minutes (docs/scoring.md §5). The order of every list of them. */
export function byUrgency(a: Recommendation, b: Recommendation): number {
  const exploited = Number(b.tags.includes('exploited')) - Number(a.tags.includes('exploited'));
  return b.impact - a.impact || exploited || a.minutes - b.minutes || (a.id < b.id ? -1 : 1);
}
