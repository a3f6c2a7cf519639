import {coverOf, type Named} from './cover.ts';
import type {HeldException} from './exception.ts';
import {type Threat, type Threatened, threatsOf} from './threat.ts';

/** Exceptions that still hold, and those that have just come to their end, with why. */
export interface Settled {
  readonly active: readonly HeldException[];
  readonly ended: readonly HeldException[];
}

/**
 * Ends what has expired by `now`, and what a threat brings back that was not there when it was made (docs/scoring.md
 * §2). An exception ends as a whole: what it rested on no longer holds. Without an end, `active` is `held` itself.
 */
export function settleExceptions(
  held: readonly HeldException[],
  findings: readonly (Named & Threatened)[],
  now: string,
): Settled {
  if (held.length === 0) return {active: held, ended: []};
  const back = resurfaced(held, findings);
  const ended = held.flatMap((one): HeldException[] => {
    const {exception} = one;
    if (exception.until <= now) {
      return [{...one, exception: {...exception, state: 'expired', endedAt: now}}];
    }
    const cause = back.get(exception.id);
    return cause ? [{...one, exception: {...exception, state: 'resurfaced', endedAt: now, ...cause}}] : [];
  });
  if (ended.length === 0) return {active: held, ended};
  const over = new Set(ended.map(({exception}) => exception.id));
  return {active: held.filter(({exception}) => !over.has(exception.id)), ended};
}

interface Cause {
  readonly threat: Threat;
  readonly finding: string;
}

/** The first finding, by id, that brings each exception back. */
function resurfaced(
  held: readonly HeldException[],
  findings: readonly (Named & Threatened)[],
): ReadonlyMap<string, Cause> {
  const cover = coverOf(held);
  const causes = new Map<string, Cause>();
  for (const finding of findings) {
    const threats = threatsOf(finding);
    if (threats.length === 0) continue;
    for (const {exception, known} of cover.finding(finding)) {
      const before = known.find((one) => one.finding === finding.id)?.threats ?? [];
      const threat = threats.find((one) => !before.includes(one));
      const other = causes.get(exception.id);
      if (threat === undefined || (other && other.finding <= finding.id)) continue;
      causes.set(exception.id, {threat, finding: finding.id});
    }
  }
  return causes;
}
