import {recogniseProduct} from '@plimsoll/shared/advisories';
import type {Software} from '@plimsoll/shared/inventory';

/**
 * Lays what was read from a browser's own files over the item its package manager has of the same version: one browser, two
 * pieces of evidence. What no manager lists in that version stays an item of its own.
 */
export function foldBrowsers(software: readonly Software[]): readonly Software[] {
  const read = software.filter(({type}) => type === 'browser');
  if (read.length === 0) return software;
  const folded = new Map<Software, Software>();
  const rest = software.filter(({type}) => type !== 'browser');
  const alone = read.filter((browser) => {
    const key = keyOf(browser);
    const twin = rest.find((item) => CANDIDATE.has(item.type) && keyOf(item) === key);
    if (key === undefined || twin === undefined) return true;
    folded.set(twin, join(folded.get(twin) ?? twin, browser));
    return false;
  });
  return [...rest.map((item) => folded.get(item) ?? item), ...alone];
}

function join(item: Software, browser: Software): Software {
  const paths = [...new Set([...(item.paths ?? []), ...(browser.paths ?? [])])];
  return {
    ...item,
    ...(paths.length > 0 ? {paths} : {}),
    ...(browser.running === 'running' && item.running === 'unknown' ? {running: browser.running} : {}),
    ...(browser.oldCode === true ? {oldCode: true} : {}),
  };
}

/** Types of items a browser may be listed as, and the platform of each. */
const CANDIDATE: ReadonlyMap<string, 'linux' | 'windows'> = new Map([
  ['browser', 'linux'],
  ['deb', 'linux'],
  ['rpm', 'linux'],
  ['win', 'windows'],
  ['winget', 'windows'],
  ['chocolatey', 'windows'],
]);

/** Product and version; undefined for what is no product of the table. */
function keyOf({type, name, version, publisher, packageId, origin}: Software): string | undefined {
  const platform = CANDIDATE.get(type);
  if (platform === undefined || (platform === 'linux' && origin === 'distribution')) return undefined;
  const found = recogniseProduct({type, name, version, publisher, packageId, platform});
  return found?.version === undefined ? undefined : `${found.product.id} ${found.version}`;
}
