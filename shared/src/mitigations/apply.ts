import type {CheckResult} from '../checks/index.ts';
import {attackVector, type Match} from '../findings/index.ts';
import {mitigations} from './list.ts';
import type {Affected, Mitigation} from './mitigation.ts';

/** Mitigations whose checks show that they hold now. What could not be judged shows nothing. */
export function verifiedMitigations(checks: readonly CheckResult[]): readonly Mitigation[] {
  const status = new Map(checks.map((check) => [check.id, check.status]));
  return mitigations.filter(
    ({checks: [first, ...others]}) =>
      status.get(first) === 'pass' &&
      others.every((id) => status.get(id) === 'pass' || status.get(id) === 'not-applicable'),
  );
}

/** Those of them that stand in the way of attacks on this weakness. */
export function mitigationsFor(match: Match, verified: readonly Mitigation[]): readonly Mitigation[] {
  return verified.filter(({affects}) => isAffected(match, affects));
}

/** Source packages of the kernel as distributions name them: `linux`, `linux-hwe-6.8`, `kernel`, `kernel-rt`. */
const KERNEL = /^(?:linux|kernel)(?:-|$)/;

function isAffected(match: Match, {kernel, parts, vectors, running, cwes}: Affected): boolean {
  if (kernel && !KERNEL.test(match.source)) return false;
  if (running && !running.includes(match.running)) return false;
  if (cwes && !match.cwes?.some((cwe) => cwes.includes(cwe))) return false;
  if (parts && !isAbout(match.title, parts)) return false;
  const vector = attackVector(match.cvssVector);
  return vectors === undefined || (vector !== undefined && vectors.includes(vector));
}

/** The kernel's titles begin with the part of it that was changed: `netfilter: nf_tables: …`. */
function isAbout(title: string | undefined, parts: readonly string[]): boolean {
  const lower = title?.toLowerCase();
  return lower !== undefined && parts.some((part) => lower.startsWith(`${part}:`));
}
