import type {Product, ProductPlatform} from '../products/product.ts';
import type {AdvisoryReading} from '../reading.ts';
import {isNothing} from './bound.ts';
import type {Cve5Lookup} from './lookup.ts';
import {commonPlatforms, platformsInName, platformsOf} from './platforms.ts';
import {type Subject, subjectsOfAdp} from './products.ts';
import type {AffectedEntry} from './record.ts';
import {isPoint} from './span.ts';

const WORD = /[\p{L}\d]{3,40}/gu;

/** What the CNA itself says: its entries, the products they name, and what was read of them. */
export interface Own {
  readonly entries: readonly AffectedEntry[];
  readonly subjects: readonly Subject[];
  readonly own: readonly AdvisoryReading[];
}

/**
 * Products that CISA adds to what the CNA says usably, limited to the systems the CNA limits all its entries to. Where the CNA
 * states a bound of a product of its own naming, the same bound under another name is `possible`: that of a part
 * (Dell's Inventory Collector 12.3 within SupportAssist 4) is not that of the whole.
 */
export function addedSubjects(
  entries: readonly AffectedEntry[],
  {entries: told, subjects, own}: Own,
  lookup: Cve5Lookup,
): readonly Subject[] {
  const settled = settledBy(own);
  const named = new Set(subjects.map(({product}) => product.id));
  const bounded = told.filter(statesBound);
  const limit = limitOf(told);
  const found = entries
    .flatMap((entry) => subjectsOfAdp(entry, lookup))
    .filter(({product}) => !settled.has(product.id))
    .map((subject): Subject => {
      const platforms = commonPlatforms(limit, subject.platforms);
      const foreign = bounded.length > 0 && !named.has(subject.product.id);
      const akin = bounded.some((entry) => isAkin(entry, subject.product));
      return {...subject, platforms, trust: foreign && !akin ? 'possible' : subject.trust};
    });
  return found.map((subject) => apartFromMac(subject, found));
}

/** Products the CNA has settled: not by one single version, where CISA may know the range. */
function settledBy(own: readonly AdvisoryReading[]): ReadonlySet<string> {
  const bySource = Map.groupBy(
    own.filter(({trust}) => trust === 'confirmed'),
    ({source}) => source,
  );
  const settled = [...bySource].filter(([, [first, ...rest]]) => rest.length > 0 || !isSingle(first));
  return new Set(settled.map(([source]) => source));
}

function isSingle(reading: AdvisoryReading | undefined): boolean {
  return reading !== undefined && isPoint(reading);
}

function statesBound({product, versions}: AffectedEntry): boolean {
  const bounded = versions.some(({lessThan, lessThanOrEqual}) => (lessThan ?? lessThanOrEqual) !== undefined);
  return bounded && !isNothing(product);
}

/** Whether a name the table does not have may well mean the product: `Jira Core Server` is Jira, `Inventory Collector` not SupportAssist. */
function isAkin({product: name}: AffectedEntry, {title, vendor}: Product): boolean {
  const maker = new Set(wordsOf(vendor));
  const words = new Set(wordsOf(title).filter((word) => !maker.has(word)));
  return wordsOf(name).some((word) => words.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Systems of all entries together, where each is limited to some. */
function limitOf(entries: readonly AffectedEntry[]): readonly ProductPlatform[] | undefined {
  const limits = entries.map((entry) =>
    commonPlatforms(platformsOf(entry.platforms), platformsInName(entry.product)),
  );
  const known = limits.filter((limit) => limit !== undefined);
  return known.length === 0 || known.length < limits.length ? undefined : [...new Set(known.flat())];
}

/** Where the Mac's release stands apart (`pdf_editor_for_mac`), the plain name is that of the others. */
function apartFromMac(subject: Subject, all: readonly Subject[]): Subject {
  const {product, platforms} = subject;
  if (platforms !== undefined || !all.some((other) => other.product === product && isMac(other)))
    return subject;
  return {...subject, platforms: product.platforms.filter((platform) => platform !== 'macos')};
}

function isMac({platforms}: Subject): boolean {
  return platforms?.length === 1 && platforms[0] === 'macos';
}
