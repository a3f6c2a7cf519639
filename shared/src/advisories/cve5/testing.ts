import {schemes} from '../../versions/index.ts';
import type {Product} from '../products/product.ts';
import type {AdvisoryReading} from '../reading.ts';
import type {Cve5Lookup} from './lookup.ts';
import {type Cve5Reading, readCve5} from './read.ts';

/** A product for tests of readers: what it is called there is all that matters. */
export function product(id: string, names: Partial<Product>): Product {
  return {id, title: id, vendor: id, platforms: ['windows'], scheme: 'generic', names: [], ...names};
}

/** A table of a few products, asked as the real one is but without its wildcards. */
export function tableOf(products: readonly Product[]): Cve5Lookup {
  return {
    productsForCna: (vendor, name) =>
      products.filter(({cna = []}) => cna.includes(`${vendor}/${name}`) || cna.includes(`*/${name}`)),
    productsForCpe: (vendor, name) => products.filter(({cpes = []}) => cpes.includes(`${vendor}:${name}`)),
    order: (scheme) => schemes[scheme],
  };
}

/** The parts of a record a test is about. */
export interface Parts {
  readonly assigner: string;
  readonly affected: unknown;
  /** `affected` of CISA's container. */
  readonly cisa?: unknown;
  readonly description?: string;
}

/** A whole record made of the parts. */
export function record({assigner, affected, cisa, description = 'A flaw.'}: Parts): unknown {
  const title = 'CISA ADP Vulnrichment';
  return {
    dataType: 'CVE_RECORD',
    cveMetadata: {cveId: 'CVE-2024-1000', state: 'PUBLISHED', assignerShortName: assigner},
    containers: {
      cna: {affected, descriptions: [{lang: 'en', value: description}]},
      adp: cisa === undefined ? [] : [{title, providerMetadata: {shortName: 'CISA-ADP'}, affected: cisa}],
    },
  };
}

/** What a record comes to with a table of these products; ranges in short, skips that are not 0. */
export function reads(parts: Parts, products: readonly Product[]): {ranges: string[]; skips: object} {
  const reading = readCve5(record(parts), tableOf(products));
  return {ranges: reading?.advisories.map(short) ?? [], skips: nonZero(reading)};
}

/** `firefox/windows [115, 115.9.1) confirmed`; a square bracket at the end for a last affected version. */
export function short(reading: AdvisoryReading): string {
  const {introduced = '', fixed, lastAffected, trust} = reading;
  const end = fixed === undefined ? `${lastAffected ?? ''}]` : `${fixed})`;
  return `${placeOf(reading)} [${introduced}, ${end} ${trust}`;
}

/** Product or build, with the systems it is limited to. */
export function placeOf({source, platforms = []}: AdvisoryReading): string {
  return [source, ...platforms].join('/');
}

function nonZero(reading: Cve5Reading | undefined): object {
  return Object.fromEntries(Object.entries(reading?.skips ?? {}).filter(([, count]) => count > 0));
}
