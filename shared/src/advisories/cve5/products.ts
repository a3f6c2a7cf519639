import type {Product, ProductPlatform} from '../products/product.ts';
import type {Trust} from '../reading.ts';
import type {Habit} from './habits/habit.ts';
import type {Cve5Lookup} from './lookup.ts';
import {nameForms} from './names.ts';
import {commonPlatforms, platformsInName, platformsOf} from './platforms.ts';
import type {AffectedEntry} from './record.ts';

/** A product an entry is about, with the systems the entry is limited to. */
export interface Subject {
  readonly product: Product;
  readonly entry: AffectedEntry;
  readonly platforms: readonly ProductPlatform[] | undefined;
  readonly trust: Trust;
}

/** `cpe:2.3:a:vendor:product:version:…:target_sw:…`; colons within a part are escaped. */
const CPE =
  /^cpe:2\.3:[aho]:(?<vendor>(?:[^:\\]|\\.){1,128}):(?<product>(?:[^:\\]|\\.){1,128}):(?<rest>.{0,256})$/;
const MAX_NAMES = 16;

/** Products that a CNA's entry names. */
export function subjectsOfCna(entry: AffectedEntry, habit: Habit, lookup: Cve5Lookup): readonly Subject[] {
  const vendor = entry.vendor.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const names = habit.names?.(entry) ?? [entry.product];
  const trust = habit.trust?.(entry) ?? 'confirmed';
  return names.slice(0, MAX_NAMES).flatMap((name) => {
    const products = firstHit(nameForms(name), (form) => lookup.productsForCna(vendor, form));
    const platforms = commonPlatforms(platformsOf(entry.platforms), platformsInName(name));
    return products.map((product) => ({product, entry, platforms, trust}));
  });
}

/** Products that an entry of CISA names, in the words of CPE: `likely` at most. */
export function subjectsOfAdp(entry: AffectedEntry, lookup: Cve5Lookup): readonly Subject[] {
  const named = new Map<string, Subject>();
  const systems = new Map<string, string[]>();
  for (const {vendor, product: name, system} of [...entry.cpes.map(readCpe), plainCpe(entry)]) {
    for (const product of lookup.productsForCpe(vendor, name)) {
      named.set(product.id, {product, entry, platforms: undefined, trust: 'likely'});
      if (system !== undefined) systems.set(product.id, [...(systems.get(product.id) ?? []), system]);
    }
  }
  const limit = platformsOf(entry.platforms);
  return [...named.values()].map((subject) => {
    const words = systems.get(subject.product.id) ?? [];
    return {
      ...subject,
      platforms: commonPlatforms(
        limit,
        words.includes('*') ? undefined : platformsOf(words),
        platformsInName(entry.product.replaceAll('_', ' ')),
      ),
    };
  });
}

function firstHit<T>(forms: readonly string[], find: (form: string) => readonly T[]): readonly T[] {
  for (const form of forms) {
    const found = find(form);
    if (found.length > 0) return found;
  }
  return [];
}

interface CpeName {
  readonly vendor: string;
  readonly product: string;
  /** `windows`, `macos`, `*`; absent where no CPE says. */
  readonly system?: string | undefined;
}

function readCpe(text: string): CpeName {
  const {vendor = '', product = '', rest = ''} = CPE.exec(text.toLowerCase())?.groups ?? {};
  const system = rest.split(':', 6)[5];
  return {vendor, product, system: system === '-' ? '*' : system?.replaceAll('_', ' ')};
}

function plainCpe({vendor, product}: AffectedEntry): CpeName {
  return {vendor: underscored(vendor), product: underscored(product)};
}

function underscored(text: string): string {
  return text.toLowerCase().trim().replaceAll(' ', '_');
}
