import {once} from '../once.ts';
import {productById, products} from './catalogue.ts';
import {type NameTable, nameTable} from './lookup.ts';
import {EVERYDAY_NAMES} from './noise-words.ts';
import {normaliseName} from './normalise.ts';
import type {Product, ProductPlatform} from './product.ts';
import {toldVersion, upstreamVersion} from './vendor-version.ts';

/** What an installed list tells of one application. */
export interface InstalledItem {
  /** Display name, or a package's name. */
  readonly name: string;
  /** As the list has it; may be empty. */
  readonly version: string;
  readonly publisher?: string | undefined;
  readonly bundleId?: string | undefined;
  /**
   * Who lists it: `winget`, `chocolatey`, `homebrew`, `deb`, `rpm`, `snap`, `flatpak`; others have names only. `browser`: its own
   * files do, its id is that of the product.
   */
  readonly type: string;
  /** Its id there; absent: its name. */
  readonly packageId?: string | undefined;
  readonly platform: ProductPlatform;
}

/** A product met on a device. */
export interface RecognisedProduct {
  readonly product: Product;
  /** In the vendor's own counting; undefined: unreadable. */
  readonly version: string | undefined;
  /** `confirmed`: by an id, or name and publisher; `likely`: by its name alone. */
  readonly confidence: 'confirmed' | 'likely';
}

interface Found {
  readonly product: Product;
  readonly confidence: RecognisedProduct['confidence'];
}

const MAX_VERSION = 128;
const SIGNER = /^developer id application /;
const SIGNER_TEAM = / [a-z0-9]{10}$/;

/**
 * The product an installed item is, or undefined: not one of ours, or not to be told. On Linux ask only about packages that
 * do not come from the distribution itself; its own are judged by its own advisories.
 */
export function recogniseProduct(item: InstalledItem): RecognisedProduct | undefined {
  const found = byPackage(item) ?? byBundle(item) ?? byName(item);
  if (found === undefined) return undefined;
  const version = vendorVersion(found.product, item);
  const {track} = found.product;
  if (track === undefined) return {...found, version};
  const id = track(version, item.name);
  const product = id === undefined ? undefined : productById(id);
  return product === undefined ? undefined : {...found, product, version};
}

function byPackage(item: InstalledItem): Found | undefined {
  // A collector that reads a browser's own files knows which one it is.
  if (item.type === 'browser') return byId(item.packageId);
  const product = packages().get(`${item.type}:${(item.packageId ?? item.name).toLowerCase()}`);
  return product === undefined ? undefined : {product, confidence: 'confirmed'};
}

function byId(id = ''): Found | undefined {
  const product = productById(id);
  return product === undefined ? undefined : {product, confidence: 'confirmed'};
}

function byBundle({bundleId, platform}: InstalledItem): Found | undefined {
  if (bundleId === undefined || platform !== 'macos') return undefined;
  const product = bundles().get(bundleId.toLowerCase());
  return product === undefined ? undefined : {product, confidence: 'confirmed'};
}

/** By name; a publisher or bundle id that is told and is not the product's speaks against it. */
function byName({name, publisher, bundleId, platform}: InstalledItem): Found | undefined {
  if (platform === 'linux') return undefined;
  const normal = normaliseName(name);
  const product = names[platform]().find(normal);
  if (product === undefined) return undefined;
  if (bundleId !== undefined && bundleId !== '' && product.bundleIds !== undefined) return undefined;
  const who = publisherOf(publisher);
  if (who === '' && EVERYDAY_NAMES.has(normal)) return undefined;
  if (product.publishers === undefined) return {product, confidence: 'confirmed'};
  if (who === '') return {product, confidence: 'likely'};
  const known = product.publishers.some((beginning) => who === beginning || who.startsWith(`${beginning} `));
  return known ? {product, confidence: 'confirmed'} : undefined;
}

/** A publisher's name; of a signature `Developer ID Application: Mozilla Corporation (43AQ936H96)` the company. */
function publisherOf(publisher = ''): string {
  const name = normaliseName(publisher);
  return SIGNER.test(name) ? name.replace(SIGNER, '').replace(SIGNER_TEAM, '') : name;
}

function vendorVersion(product: Product, {version, name, platform, type}: InstalledItem): string | undefined {
  const raw = version.slice(0, MAX_VERSION).trim();
  if (platform === 'linux' && type !== 'browser') return upstreamVersion(raw);
  return product.version === undefined ? toldVersion(raw, name) : product.version(raw, name, platform);
}

function namesOn(platform: ProductPlatform): NameTable<Product> {
  const here = products.filter((product) => product.platforms.includes(platform));
  const named = here.flatMap((product) => product.names.map((name) => [name, product] as const));
  return nameTable(named, 'differ');
}

const names = {windows: once(() => namesOn('windows')), macos: once(() => namesOn('macos'))};
const bundles = once(
  () =>
    new Map(
      products.flatMap((product) => (product.bundleIds ?? []).map((id) => [id.toLowerCase(), product])),
    ),
);
const packages = once(
  () =>
    new Map(
      products.flatMap((product) =>
        Object.entries(product.packages ?? {}).flatMap(([type, ids]) =>
          ids.map((id) => [`${type}:${id.toLowerCase()}`, product] as const),
        ),
      ),
    ),
);
