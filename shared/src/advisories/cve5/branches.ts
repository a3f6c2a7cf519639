import {dotted} from './bound.ts';
import type {Order} from './lookup.ts';
import {endOf, isPoint, type Skips, type Span} from './span.ts';

/**
 * Affected ranges of one product, made not to overlap. Where a vendor states several fixes with the same lower bound
 * (`* < 6.1.46`, `* < 7.0.10`; Visual Studio's `17.0 < 17.8.8`, `17.0 < 17.9.3`), each is the fix of one release branch:
 * a version that has the lower branch's fix must not be met by the higher one. The higher range begins behind the
 * lower one's branch, at the first number in which the two fixes differ. Two fixes within one branch contradict each
 * other (builds for two systems, security-only updates): the lower one is believed.
 */
export function separateBranches(spans: readonly Span[], order: Order, skips: Skips): readonly Span[] {
  const kept: Span[] = spans.filter(isPoint);
  let below: Span | undefined;
  for (const span of spans
    .filter((candidate) => !isPoint(candidate))
    .toSorted((a, b) => byEnd(a, b, order))) {
    if (below === undefined || !overlaps(below, span, order)) {
      kept.push(span);
      below = span;
      continue;
    }
    if (endOf(span) === endOf(below)) continue;
    const introduced = startOfBranch(endOf(below), endOf(span));
    if (introduced === undefined || !order.isVersion(introduced) || !isBefore(introduced, span, order)) {
      skips.add('overlap');
      continue;
    }
    below = {...span, introduced};
    kept.push(below);
  }
  return kept;
}

/** By upper end, open ones last; of equal ends the range that begins first. */
function byEnd(a: Span, b: Span, order: Order): number {
  const across = compareEnds(endOf(a), endOf(b), order);
  if (across !== 0) return across;
  if (a.introduced === undefined || b.introduced === undefined) {
    return a.introduced === b.introduced ? 0 : a.introduced === undefined ? -1 : 1;
  }
  return order.compareValid(a.introduced, b.introduced);
}

function compareEnds(a: string | undefined, b: string | undefined, order: Order): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return order.compareValid(a, b);
}

function overlaps(below: Span, span: Span, order: Order): boolean {
  const end = endOf(below);
  if (end === undefined || span.introduced === undefined) return true;
  const across = order.compareValid(span.introduced, end);
  return across < 0 || (across === 0 && below.lastAffected !== undefined);
}

/** `6.1.46` below `7.0.10` → `7`; `17.6.13` below `17.8.8` → `17.7`; undefined within one branch. */
function startOfBranch(below: string | undefined, above: string | undefined): string | undefined {
  const low = below === undefined ? undefined : dotted(below);
  const high = above === undefined ? undefined : dotted(above);
  if (low === undefined || high === undefined) return undefined;
  const at = low.findIndex((number, place) => number !== (high[place] ?? 0));
  const last = Math.min(low.length, high.length) - 1;
  if (at < 0 || (at >= last && low.length === high.length)) return undefined;
  return [...low.slice(0, at), (low[at] ?? 0) + 1].join('.');
}

function isBefore(introduced: string, span: Span, order: Order): boolean {
  const end = endOf(span);
  if (end === undefined) return false;
  const across = order.compareValid(introduced, end);
  return across < 0 || (across === 0 && span.lastAffected !== undefined);
}
