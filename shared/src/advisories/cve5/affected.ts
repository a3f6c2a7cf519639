import type {Severity} from '../../findings/index.ts';
import type {Product, ProductPlatform} from '../products/product.ts';
import type {AdvisoryReading} from '../reading.ts';
import {separateBranches} from './branches.ts';
import type {Habit} from './habits/habit.ts';
import type {Cve5Lookup, Order} from './lookup.ts';
import {commonPlatforms} from './platforms.ts';
import type {Subject} from './products.ts';
import {endOf, isPoint, type Skips, type Span} from './span.ts';
import {complement, cutUnaffected} from './unaffected.ts';
import {readVersionEntry} from './version-entry.ts';

const BUILD = /^\d{4,9}$/;

/** What the record says beside its ranges. */
export interface Frame {
  readonly id: string;
  readonly urgency: Severity;
  readonly habit: Habit;
  /** Of the CNA, as it stands; bounded. */
  readonly description: string;
  /** Systems the description limits the record to. */
  readonly platforms: readonly ProductPlatform[] | undefined;
}

/** The ranges of all products that a container's entries name, as advisories of `apps`. */
export function readSubjects(
  subjects: readonly Subject[],
  frame: Frame,
  lookup: Cve5Lookup,
  skips: Skips,
): readonly AdvisoryReading[] {
  const groups = new Map<string, {product: Product; platform: ProductPlatform | undefined; spans: Span[]}>();
  for (const subject of subjects) {
    const {product} = subject;
    for (const span of readSpans(subject, frame, lookup.order(product.scheme), skips)) {
      for (const platform of placesOf(product, span.platforms)) {
        const key = `${product.id}/${platform ?? ''}`;
        const group = groups.get(key) ?? {product, platform, spans: []};
        groups.set(key, group);
        group.spans.push(span);
      }
    }
  }
  return [...groups.values()].flatMap(({product, platform, spans}) =>
    settle(spans, lookup.order(product.scheme), skips).map((span) => ({
      ...reading(span, product, frame),
      ...(platform === undefined ? {} : {platforms: [platform]}),
    })),
  );
}

function readSpans(subject: Subject, frame: Frame, order: Order, skips: Skips): readonly Span[] {
  const {product, entry} = subject;
  const {habit} = frame;
  const spans: Span[] = [];
  skips.add('malformed', entry.lost);
  for (const version of habit.versions?.(entry, frame.description) ?? entry.versions) {
    if (habit.concerns?.(product.id, version) === false) continue;
    const read = readVersionEntry(version, order, version.fromText === true ? 'possible' : subject.trust);
    if ('skip' in read) skips.add(read.skip);
    else spans.push(...read.spans.map((span) => fit(span, subject, frame)));
  }
  const {versions, defaultStatus} = entry;
  // Adobe and others write `affected` here and mean the ranges they list: it counts where they list none.
  const isInverse = defaultStatus === 'affected' && versions.length > 0 && !versions.some(isAffected);
  return isInverse ? complement(spans, order) : spans;
}

function isAffected({status}: {readonly status: string}): boolean {
  return status === 'affected';
}

/** A bound like `7271` or `30984` is a build: comparable only where the product's versions are put as builds. */
function fit(span: Span, {product, platforms}: Subject, frame: Frame): Span {
  const isBuild = BUILD.test(endOf(span) ?? '') && product.version === undefined && !isPoint(span);
  return {
    ...span,
    platforms: commonPlatforms(span.platforms, platforms, frame.platforms),
    trust: isBuild ? 'possible' : span.trust,
  };
}

/** `undefined` for wherever the product runs, else each system that is left of its own. */
function placesOf(
  product: Product,
  platforms: readonly ProductPlatform[] | undefined,
): readonly (ProductPlatform | undefined)[] {
  if (platforms === undefined) return [undefined];
  const left = product.platforms.filter((platform) => platforms.includes(platform));
  return left.length === product.platforms.length ? [undefined] : left;
}

function settle(spans: readonly Span[], order: Order, skips: Skips): readonly Span[] {
  const affected = spans.filter((span) => span.affected);
  const unaffected = spans.filter((span) => !span.affected);
  return cutUnaffected(separateBranches(affected, order, skips), unaffected, order, skips);
}

function reading(span: Span, product: Product, {id, urgency}: Frame): AdvisoryReading {
  return {
    ecosystem: 'apps',
    source: product.id,
    id,
    introduced: span.introduced,
    fixed: span.fixed,
    lastAffected: span.lastAffected,
    order: product.scheme,
    state: endOf(span) === undefined ? 'unfixed' : 'fix-available',
    urgency,
    trust: span.trust,
  };
}
