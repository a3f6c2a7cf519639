import type {InstalledItem, RecognisedProduct} from '../recognise.ts';

/** An installed item as really met, and what it is: product id, version, confidence; undefined: none of our products. */
export type Example = readonly [
  item: InstalledItem,
  expected:
    | readonly [id: string, version: string | undefined, confidence: RecognisedProduct['confidence']]
    | undefined,
];

/** A row of Windows' list of programs. */
export function windows(name: string, publisher: string | undefined, version: string): InstalledItem {
  return {name, publisher, version, type: 'windows', platform: 'windows'};
}

/** An application bundle of macOS. */
export function macos(name: string, bundleId: string | undefined, version: string): InstalledItem {
  return {name, bundleId, version, type: 'macos', platform: 'macos'};
}

/** A package of another manager, by its id: `deb`, `rpm`, `snap`, `flatpak`. */
export function linux(
  type: 'deb' | 'rpm' | 'snap' | 'flatpak',
  name: string,
  version: string,
): InstalledItem {
  return {name, version, type, platform: 'linux'};
}

/** An item of a package manager of Windows or macOS, by its id. */
export function managed(
  type: 'winget' | 'chocolatey' | 'homebrew',
  packageId: string,
  version: string,
): InstalledItem {
  const platform = type === 'homebrew' ? 'macos' : 'windows';
  return {name: packageId, packageId, version, type, platform};
}
