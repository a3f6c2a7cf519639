import {once} from '../once.ts';
import * as registry from './index.ts';
import {nameTable} from './lookup.ts';
import type {Product} from './product.ts';

/** Every product we know, by id. */
export const products: readonly Product[] = Object.values(registry).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

const byId = once(() => new Map(products.map((product) => [product.id, product])));
const byCpe = once(() =>
  grouped(products.flatMap((product) => (product.cpes ?? []).map((cpe) => [cpe, product]))),
);
const byCna = once(() =>
  nameTable(
    grouped(products.flatMap((product) => (product.cna ?? []).map((name) => [name, product]))),
    'belong',
  ),
);

/** Longest vendor or product of an advisory that is looked up. */
const MAX_NAME = 256;
const SPACES = /\s+/gu;

/** A product by its own id. */
export function productById(id: string): Product | undefined {
  return byId().get(id);
}

/** Products that a CNA's `vendor` and `product` mean, in any case of letters: several where they share a name, often none. */
export function productsForCna(vendor: string, product: string): readonly Product[] {
  if (vendor.length > MAX_NAME || product.length > MAX_NAME) return [];
  const name = folded(product);
  return byCna().find(`${folded(vendor)}/${name}`) ?? byCna().find(`*/${name}`) ?? [];
}

/** Products of a CPE 2.3 name's `vendor` and `product`, escapes (`\&`) taken off or not. */
export function productsForCpe(vendor: string, product: string): readonly Product[] {
  if (vendor.length > MAX_NAME || product.length > MAX_NAME) return [];
  return byCpe().get(`${folded(vendor)}:${folded(product)}`.replaceAll('\\', '')) ?? [];
}

function folded(text: string): string {
  return text.trim().toLowerCase().replace(SPACES, ' ');
}

function grouped(
  pairs: Iterable<readonly [key: string, product: Product]>,
): ReadonlyMap<string, readonly Product[]> {
  const groups = new Map<string, Product[]>();
  for (const [key, product] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [product]);
    else group.push(product);
  }
  return groups;
}
