import {afterBranch, dotted} from './bound.ts';
import type {Order} from './lookup.ts';
import {endOf, isPoint, type Skips, type Span} from './span.ts';

/** Unaffected ranges that are looked at for one product. */
const MAX_CUTS = 128;

/** Takes what is stated as unaffected out of the affected ranges; over the limit, what is left is a hint. */
export function cutUnaffected(
  affected: readonly Span[],
  unaffected: readonly Span[],
  order: Order,
  skips: Skips,
): readonly Span[] {
  const isWhole = unaffected.length <= MAX_CUTS;
  if (!isWhole) skips.add('malformed', unaffected.length - MAX_CUTS);
  let rest = isWhole ? affected : affected.map((span): Span => ({...span, trust: 'possible'}));
  for (const cut of unaffected.slice(0, MAX_CUTS)) {
    rest = rest.flatMap((span) => (sharePlatform(span, cut) ? without(span, cut, order) : [span]));
  }
  return rest;
}

/**
 * What `defaultStatus: affected` says where an entry lists only unaffected versions (the Linux kernel's style):
 * everything between and below them. A single version that is unaffected is a fix; nothing is concluded above it.
 */
export function complement(unaffected: readonly Span[], order: Order): readonly Span[] {
  const found: Span[] = [];
  let from: string | undefined;
  for (const cut of unaffected.slice(0, MAX_CUTS).toSorted((a, b) => byStart(a, b, order))) {
    const {introduced, fixed} = cut;
    if (introduced !== undefined && (from === undefined || order.compareValid(from, introduced) < 0)) {
      found.push({
        introduced: from,
        fixed: introduced,
        affected: true,
        trust: cut.trust,
        platforms: cut.platforms,
      });
    }
    // Open, or with an end whose next version nobody names.
    if (fixed === undefined) return found;
    if (from === undefined || order.compareValid(from, fixed) < 0) from = fixed;
  }
  const [first] = unaffected;
  if (first !== undefined)
    found.push({introduced: from, affected: true, trust: first.trust, platforms: first.platforms});
  return found;
}

function without(span: Span, cut: Span, order: Order): Span[] {
  if (isPoint(span)) return isInside(cut, span.introduced ?? '', order) ? [] : [span];
  const {introduced: from} = cut;
  if (isAbove(span, cut, order) || (from !== undefined && isBehind(span, from, order))) return [span];
  const parts: Span[] = [];
  if (from !== undefined && startsBelow(span, from, order)) {
    parts.push({...span, fixed: from, lastAffected: undefined});
  }
  const behind = startBehind(cut);
  if (behind === undefined || !order.isVersion(behind)) return parts;
  if (isInside(span, behind, order)) parts.push({...span, introduced: behind});
  return parts;
}

/** Where a range goes on behind a cut; behind a single version, with its next branch. */
function startBehind(cut: Span): string | undefined {
  if (cut.fixed !== undefined) return cut.fixed;
  const last = cut.lastAffected;
  const parts = last === undefined ? undefined : dotted(last);
  if (last === undefined || parts === undefined) return undefined;
  return isPoint(cut) && parts.length > 1 ? afterBranch(parts.slice(0, -1).join('.')) : afterBranch(last);
}

function isInside(span: Span, version: string, order: Order): boolean {
  const begun = span.introduced === undefined || order.compareValid(span.introduced, version) <= 0;
  return begun && !isBehind(span, version, order);
}

/** True when `version` comes after all of the span. */
function isBehind(span: Span, version: string, order: Order): boolean {
  const end = endOf(span);
  if (end === undefined) return false;
  const across = order.compareValid(version, end);
  return across > 0 || (across === 0 && span.fixed !== undefined);
}

/** True when all of the cut lies below the span. */
function isAbove(span: Span, cut: Span, order: Order): boolean {
  return span.introduced !== undefined && isBehind(cut, span.introduced, order);
}

function startsBelow(span: Span, version: string, order: Order): boolean {
  return span.introduced === undefined || order.compareValid(span.introduced, version) < 0;
}

function sharePlatform(a: Span, b: Span): boolean {
  const {platforms} = a;
  return (
    platforms === undefined ||
    b.platforms === undefined ||
    b.platforms.some((name) => platforms.includes(name))
  );
}

function byStart(a: Span, b: Span, order: Order): number {
  if (a.introduced === undefined || b.introduced === undefined) {
    return a.introduced === b.introduced ? 0 : a.introduced === undefined ? -1 : 1;
  }
  return order.compareValid(a.introduced, b.introduced);
}
