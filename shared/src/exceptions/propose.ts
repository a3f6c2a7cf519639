import type {CheckResult} from '../checks/index.ts';
import {coverOf, type Named} from './cover.ts';
import type {ExceptionScope, ExceptionWish, HeldException} from './exception.ts';
import {type Threatened, threatsOf} from './threat.ts';

/** The device as it is when somebody decides; a snapshot fits. */
export interface Situation {
  readonly findings: readonly (Named & Threatened)[];
  readonly checks: readonly Pick<CheckResult, 'id' | 'status'>[];
  readonly recommendations: readonly {
    readonly id: string;
    readonly product: string;
    readonly closes: readonly string[];
  }[];
}

/** Who makes it, when, and until when it holds: instants in UTC with milliseconds, which compare as texts. */
interface Making {
  readonly id: string;
  readonly by: string;
  readonly createdAt: string;
  readonly until: string;
}

/** Makes an exception out of a wish; undefined when the wish names nothing that is open here. */
export function proposeException(
  {kind, scope, reason}: Omit<ExceptionWish, 'days'>,
  situation: Situation,
  {id, by, createdAt, until}: Making,
): HeldException | undefined {
  const recommendation = situation.recommendations.find(
    (one) => scope.of === 'recommendation' && one.id === scope.id,
  );
  const exception = {
    id,
    kind,
    scope,
    subject: recommendation?.product ?? subjectOf(scope, situation),
    reason,
    by,
    createdAt,
    until,
    covered: 0,
    state: 'active' as const,
  };
  const held = {exception, closes: [...(recommendation?.closes ?? [])], known: []};
  const cover = coverOf([held]);
  const findings = situation.findings.filter((finding) => cover.finding(finding).length > 0);
  const failed = situation.checks.filter((one) => one.status === 'fail' && cover.check(one.id).length > 0);
  const covered = findings.length + failed.length;
  if (covered === 0 && recommendation === undefined) return undefined;
  const known = findings.map((finding) => ({finding: finding.id, threats: [...threatsOf(finding)]}));
  return {
    ...held,
    exception: {...exception, covered},
    known: known.filter(({threats}) => threats.length > 0),
  };
}

/** What people call it: the CVE of a finding, else what the scope names. */
function subjectOf(scope: ExceptionScope, {findings}: Situation): string {
  if (scope.of === 'component') return scope.source;
  const finding = scope.of === 'finding' ? findings.find(({id}) => id === scope.id) : undefined;
  return finding?.cve ?? finding?.advisory ?? finding?.source ?? scope.id;
}
