import type {Scheme} from '../../versions/index.ts';
import type {Range} from '../reading.ts';
import {nextVersion} from './bounds.ts';

/** A range without the versions of another: none, one or two pieces. Undefined where the hole's end has no next version. */
export function cutOut(range: Range, hole: Range, scheme: Scheme): readonly Range[] | undefined {
  const {introduced: from, fixed, lastAffected} = hole;
  const until = fixed ?? (lastAffected === undefined ? undefined : nextVersion(lastAffected, scheme));
  if (lastAffected !== undefined && until === undefined) return undefined;
  const pieces: Range[] = [];
  if (from !== undefined && !endsBefore(range, from, scheme)) {
    const before =
      range.introduced === undefined ? {fixed: from} : {introduced: range.introduced, fixed: from};
    if (range.introduced === undefined || scheme.compareValid(range.introduced, from) < 0)
      pieces.push(before);
  } else if (from !== undefined) return [range];
  if (until !== undefined && !endsBefore(range, until, scheme)) {
    const starts = range.introduced !== undefined && scheme.compareValid(range.introduced, until) >= 0;
    pieces.push(starts ? range : {...range, introduced: until});
  }
  return pieces;
}

/** True where no version from `version` on is in the range. */
function endsBefore({fixed, lastAffected}: Range, version: string, scheme: Scheme): boolean {
  if (fixed !== undefined) return scheme.compareValid(fixed, version) <= 0;
  return lastAffected !== undefined && scheme.compareValid(lastAffected, version) < 0;
}
