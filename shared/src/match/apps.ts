import {recogniseProduct} from '../advisories/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import type {Matcher} from './matcher.ts';
import {isPartOfSystem, partOfSystem} from './part-of-system.ts';

export const APPS = 'apps';

/** Kinds of items that are whole applications; extensions, archives and libraries are none. */
const APPLICATIONS: ReadonlySet<string> = new Set([
  'app',
  'appimage',
  'brew',
  'browser',
  'chocolatey',
  'deb',
  'flatpak',
  'msix',
  'pkg',
  'rpm',
  'snap',
  'win',
  'winget',
]);

/** Names of managers as the table of products has them. */
const MANAGERS: ReadonlyMap<string, string> = new Map([['brew', 'homebrew']]);

/**
 * Applications by the table of products: whatever a vendor delivers itself. Packages of a Linux distribution are only
 * asked about where they come from another vendor.
 */
export const apps: Matcher = {
  id: 'apps',
  ecosystems: (os, software) => (software.some((item) => recognise(item, os) !== undefined) ? [APPS] : []),
  subject(item, device) {
    const {os} = device;
    if (isPartOfSystem(item, os)) return partOfSystem(device);
    if (!isCandidate(item, os)) return undefined;
    const found = recognise(item, os);
    if (!found) return item.type === 'deb' || item.type === 'rpm' ? undefined : {kind: 'not-assessed'};
    const {product, version, confidence} = found;
    return {
      kind: 'lookup',
      ecosystem: APPS,
      source: product.id,
      // What cannot be read has no place in the order, and is to be looked at by hand.
      version: version ?? '',
      installed: item.version,
      running: item.running,
      confidence,
      rule: 'product-range',
      product: {id: product.id, title: product.title},
      partial: true,
    };
  },
};

function isCandidate(item: Software, {family}: Os): boolean {
  const {type, origin} = item;
  if (!APPLICATIONS.has(type) || isPartOfSystem(item, {family})) return false;
  return family !== 'linux' || origin === 'other-vendor' || (type !== 'deb' && type !== 'rpm');
}

function recognise(item: Software, os: Os): ReturnType<typeof recogniseProduct> {
  if (!isCandidate(item, os) || os.family === 'other') return undefined;
  const {name, version, publisher, bundleId, packageId, type} = item;
  return recogniseProduct({
    name,
    version,
    publisher,
    bundleId,
    packageId,
    type: MANAGERS.get(type) ?? type,
    platform: os.family,
  });
}
