import {recogniseProduct} from '../advisories/index.ts';
import type {Os, Software} from '../inventory/index.ts';

/**
 * CPE 2.3 of an item of our table of products, as a formatted string (NISTIR 7695 §6.2), with the version as its vendor counts;
 * undefined where the table has no name, or nobody can read the version.
 */
export function cpeOf(item: Software, {family}: Pick<Os, 'family'>): string | undefined {
  if (item.product === undefined || family === 'other') return undefined;
  const {name, version, publisher, bundleId, packageId, type} = item;
  const found = recogniseProduct({
    name,
    version,
    publisher,
    bundleId,
    packageId,
    type: type === 'brew' ? 'homebrew' : type,
    platform: family,
  });
  const [cpe] = found?.product.cpes ?? [];
  const [vendor, product] = cpe?.split(':') ?? [];
  const counted = found?.version?.toLowerCase();
  if (found?.product.id !== item.product || !vendor || !product) return undefined;
  if (counted === undefined || !VERSION.test(counted)) return undefined;
  return `cpe:2.3:a:${[vendor, product, counted].map(quote).join(':')}:*:*:*:*:*:*:*`;
}

const VERSION = /^[a-z0-9._+~-]{1,64}$/;

/** Everything but letters, digits, `_`, `-` and `.` stands behind a backslash. */
function quote(text: string): string {
  return text.replaceAll(/[^a-z0-9_.-]/g, String.raw`\$&`);
}
