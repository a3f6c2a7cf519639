import type {CheckResult} from '../checks/index.ts';
import type {Finding} from '../findings/index.ts';
import {type Mitigation, mitigationsFor, verifiedMitigations} from '../mitigations/index.ts';
import {logSum, riskOf, type Terms, termsOf} from '../score/index.ts';

/** A device's weaknesses as they are now. */
interface Now {
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckResult[];
  readonly terms: Terms;
}

/** Weighs findings by the mitigations that hold. */
export function weigh(
  findings: readonly Omit<Finding, 'risk'>[],
  verified: readonly Mitigation[],
): Finding[] {
  return findings.map((finding) => ({...finding, risk: riskOf(finding, mitigationsFor(finding, verified))}));
}

/**
 * What L loses beyond the checks themselves when `closed` are put right: mitigations that then hold make other
 * weaknesses lighter.
 */
export function mitigatedBy(closed: readonly string[], {findings, checks, terms}: Now): number {
  const more = verifiedAfter(checks, new Set(closed));
  if (more.length === verifiedMitigations(checks).length) return 0;
  const lighter = findings.filter((finding) => mitigationsFor(finding, more).length > 0);
  const after = termsOf(weigh(lighter, more), []);
  return logSum(lighter.map(({id}) => (terms.get(id) ?? 0) - (after.get(id) ?? 0)));
}

/** The terms that stay when everything in `closed` is done. */
export function termsAfter({findings, checks, terms}: Now, closed: ReadonlySet<string>): Terms {
  const left = new Map([...terms].filter(([id]) => !closed.has(id)));
  const more = verifiedAfter(checks, closed);
  if (more.length === verifiedMitigations(checks).length) return left;
  const lighter = findings.filter(({id}) => left.has(id));
  return new Map([...left, ...termsOf(weigh(lighter, more), [])]);
}

function verifiedAfter(checks: readonly CheckResult[], closed: ReadonlySet<string>): readonly Mitigation[] {
  return verifiedMitigations(
    checks.map((check) => (closed.has(check.id) ? {...check, status: 'pass'} : check)),
  );
}
