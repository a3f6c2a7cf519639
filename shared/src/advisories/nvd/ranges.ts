import * as v from 'valibot';

import {schemes} from '../../versions/index.ts';
import type {Product, ProductPlatform} from '../products/product.ts';
import type {AdvisoryReading, Range} from '../reading.ts';
import {type CpeBounds, readBounds} from './bounds.ts';
import {allOf, anyOf, type Condition, targetOf} from './condition.ts';
import {type Cpe, isStated, readCpe} from './cpe.ts';
import {cutOut} from './holes.ts';
import {fitting, openNvd} from './record.ts';

/** What is asked of a product here. */
export type CpeProduct = Pick<Product, 'id' | 'platforms' | 'scheme'>;
/** The products a CPE's vendor and product name, escapes taken off: `productsForCpe`. */
export type CpeLookup = (vendor: string, product: string) => readonly CpeProduct[];

/** All ranges of a record for products we know; `skipped` counts matches that could not be read. */
export interface NvdRanges {
  readonly advisories: readonly AdvisoryReading[];
  readonly skipped: number;
}

/**
 * Ranges NVD's analysts gave (`configurations`, NISTIR 7696 in NVD's API 2.0). `likely` at most: a product by its CPE. Only
 * `possible` is what is limited to an edition, depends on something unseen, or names no version at all. Rejected records
 * have none.
 */
export function readNvdRanges(json: unknown, lookup: CpeLookup): NvdRanges {
  const record = openNvd(json);
  if (!record || record.vulnStatus === 'Rejected') return {advisories: [], skipped: 0};
  const found = new Map<string, Found>();
  let skipped = 0;
  for (const {condition, match, holes} of conditions(record.configurations)) {
    const cpe = readCpe(match.criteria);
    if (!cpe || condition === 'negated') {
      skipped += 1;
      continue;
    }
    const {edition, products} = cpe.part === 'a' ? productsOf(cpe, lookup) : {edition: false, products: []};
    const limits = allOf([condition, targetOf(cpe)]);
    for (const product of products) {
      const ranges = rangesOf({cpe, match, holes}, product);
      if (!ranges) skipped += 1;
      for (const range of ranges ?? [])
        note(found, {product, range, limits, unsure: edition || limits.unseen});
    }
  }
  return {advisories: [...found.values()].map((entry) => toReading(record.id, entry)), skipped};
}

const Bound = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(128)));
const Match = v.object({
  vulnerable: v.boolean(),
  criteria: v.pipe(v.string(), v.maxLength(1024)),
  versionStartIncluding: Bound,
  versionStartExcluding: Bound,
  versionEndIncluding: Bound,
  versionEndExcluding: Bound,
});
type Match = v.InferOutput<typeof Match>;
const List = v.pipe(v.array(v.unknown()), v.maxLength(20_000));
const Node = v.object({operator: v.optional(v.string()), negate: v.optional(v.boolean()), cpeMatch: List});
const Configuration = v.object({
  operator: v.optional(v.string()),
  negate: v.optional(v.boolean()),
  nodes: List,
});

/** A vulnerable match with what its configuration asks beside it. */
interface Conditional {
  readonly match: Match;
  readonly condition: Condition | 'negated';
  /** Names in the same node that are said not to be vulnerable. */
  readonly holes: readonly Match[];
}

function* conditions(configurations: readonly unknown[]): Generator<Conditional> {
  for (const {operator, negate, nodes} of fitting(Configuration, configurations)) {
    const read = fitting(Node, nodes).map((node) => ({...node, matches: fitting(Match, node.cpeMatch)}));
    for (const node of read) {
      const negated = negate === true || node.negate === true;
      const beside =
        operator === 'AND' ? read.filter((other) => other !== node).map(({matches}) => matches) : [];
      const holes = node.matches.filter(({vulnerable}) => !vulnerable);
      for (const match of node.matches.filter(({vulnerable}) => vulnerable)) {
        const within =
          node.operator === 'AND'
            ? node.matches.filter((other) => other !== match).map((other) => [other])
            : [];
        const condition = negated ? 'negated' : allOf([...beside, ...within].map(alternatives));
        yield {match, condition, holes};
      }
    }
  }
}

function alternatives(matches: readonly Match[]): Condition {
  return anyOf(matches.map(({criteria}) => readCpe(criteria)).filter((cpe) => cpe !== undefined));
}

/**
 * An edition may be a product of its own (`firefox` with `sw_edition` `esr` is `firefox_esr`); any other edition is one we
 * cannot tell from the rest.
 */
function productsOf(
  {vendor, product, edition, swEdition}: Cpe,
  lookup: CpeLookup,
): {edition: boolean; products: readonly CpeProduct[]} {
  const own = isStated(swEdition) ? lookup(vendor, `${product}_${swEdition}`) : [];
  if (own.length > 0) return {edition: isStated(edition), products: own};
  return {edition: isStated(swEdition) || isStated(edition), products: lookup(vendor, product)};
}

interface Stated {
  readonly cpe: Cpe;
  readonly match: CpeBounds;
  readonly holes: readonly Match[];
}

/** The ranges of a match; undefined for one that is not readable in the product's order. */
function rangesOf({cpe, match, holes}: Stated, {scheme: id}: CpeProduct): readonly Range[] | undefined {
  const scheme = schemes[id];
  const whole = readBounds(cpe, match, scheme);
  if (whole === 'unreadable') return undefined;
  if (whole === 'no-version') return [];
  let ranges: readonly Range[] = [whole];
  for (const hole of holes) {
    const other = readCpe(hole.criteria);
    if (other?.vendor !== cpe.vendor || other.product !== cpe.product || other.part !== 'a') continue;
    const cut = readBounds(other, hole, scheme);
    if (cut === 'no-version') continue;
    const pieces = cut === 'unreadable' ? undefined : ranges.map((range) => cutOut(range, cut, scheme));
    if (!pieces?.every((piece) => piece !== undefined)) return undefined;
    ranges = pieces.flat();
  }
  return ranges;
}

/** One range of one product, as all configurations together say it. */
interface Found {
  readonly product: CpeProduct;
  readonly range: Range;
  readonly sure: Set<ProductPlatform>;
  readonly all: Set<ProductPlatform>;
}

interface Said {
  readonly product: CpeProduct;
  readonly range: Range;
  readonly limits: Condition;
  readonly unsure: boolean;
}

function note(found: Map<string, Found>, {product, range, limits, unsure}: Said): void {
  const platforms = product.platforms.filter((platform) => limits.platforms?.includes(platform) ?? true);
  if (platforms.length === 0) return;
  const key = [product.id, range.introduced, range.fixed, range.lastAffected].join('\n');
  const entry = found.get(key) ?? {product, range, sure: new Set(), all: new Set()};
  found.set(key, entry);
  for (const platform of platforms) {
    entry.all.add(platform);
    // Every version for ever is what is written where nobody looked for an end.
    if (!unsure && Object.keys(range).length > 0) entry.sure.add(platform);
  }
}

/** Where it surely holds, or else where it may. */
function toReading(id: string, {product, range, sure, all}: Found): AdvisoryReading {
  const systems = sure.size > 0 ? sure : all;
  const reading: AdvisoryReading = {
    ecosystem: 'apps',
    source: product.id,
    id,
    order: product.scheme,
    ...range,
    state: range.fixed === undefined ? 'unfixed' : 'fix-available',
    urgency: 'unknown',
    trust: sure.size > 0 ? 'likely' : 'possible',
  };
  if (systems.size === product.platforms.length) return reading;
  return {...reading, platforms: product.platforms.filter((platform) => systems.has(platform))};
}
