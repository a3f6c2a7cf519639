import {
  type BoundCheck,
  type CheckResult,
  checkOn,
  checks,
  type PlatformName,
  type Verdict,
} from '../checks/index.ts';
import type {Facts} from '../inventory/index.ts';
import {checkWeights, platformWeights} from './weights.ts';

/** Judges every check of the platform by the facts; one result a check, in the registry's order. */
export function judgeChecks(facts: Partial<Facts>, platform: PlatformName): CheckResult[] {
  return checks
    .filter((check) => check.platforms.includes(platform))
    .map((check) => judge(checkOn(check, platform), facts, platform));
}

function judge(check: BoundCheck, facts: Partial<Facts>, platform: PlatformName): CheckResult {
  const verdict = check.run(facts);
  return {
    id: check.id,
    category: check.category,
    weight: platformWeights[platform][check.id] ?? checkWeights[check.id] ?? 1,
    status: verdict.status,
    share: share(verdict),
    evidence: evidence(verdict),
  };
}

function share(verdict: Verdict): number | null {
  switch (verdict.status) {
    case 'pass':
      return 1;
    case 'fail':
      return verdict.share ?? 0;
    case 'not-applicable':
    case 'unknown':
      return null;
  }
}

function evidence(verdict: Verdict): string[] {
  switch (verdict.status) {
    case 'pass':
      return [];
    case 'fail':
      return verdict.evidence.slice(0, 200);
    case 'not-applicable':
    case 'unknown':
      return [verdict.why];
  }
}
