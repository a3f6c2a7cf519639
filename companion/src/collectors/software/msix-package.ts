import {type Found, isPlain} from './harvest.ts';

/** `Name_1.2.3.4_x64__publisherhash`: the full name of a package (learn.microsoft.com/windows/apps/desktop/modernize/package-identity-overview). */
const FULL_NAME =
  /^(?<name>[A-Za-z0-9.-]{3,64})_(?<version>\d{1,5}(?:\.\d{1,5}){3})_(?<arch>x86|x64|arm|arm64|x86a64|neutral)_(?<resource>[A-Za-z0-9.~-]{0,40})_(?<hash>[a-z0-9]{13})$/i;

/** Publishers by the hash of their certificate's name (first 8 bytes of SHA-256 over UTF-16, in base 32). */
const PUBLISHERS: Readonly<Partial<Record<string, string>>> = {
  '79rhkp1fndgsc': 'Canonical Group Limited',
  '8wekyb3d8bbwe': 'Microsoft Corporation',
  cv1g1gvanyjgm: 'WhatsApp',
  cw5n1h2txyewy: 'Microsoft Windows',
  n80bbvh6b1yt2: 'Mozilla Corporation',
  qbz5n2kfra8p0: 'Python Software Foundation',
  zpdnekdrzrea0: 'Spotify AB',
};

/** Where packages lie that are part of Windows and updated with it. */
const OF_WINDOWS = /^[A-Z]:\\Windows\\/i;
const LOCALISED = /^(?:@\{|ms-resource:)/i;

/**
 * The package of a full name; `title` is what it calls itself, often only a reference to a translation, and then its own
 * name stands for it. Undefined for what is no package but a bundle or the languages and sizes of one.
 */
export function toMsixPackage(full: string, title: string | undefined, root: string): Found | undefined {
  const parts = FULL_NAME.exec(full)?.groups;
  if (!parts) return undefined;
  const {name = '', version = '', arch = '', resource = '', hash = ''} = parts;
  if (resource !== '' && resource.toLowerCase() !== 'neutral') return undefined;
  const publisher = PUBLISHERS[hash.toLowerCase()];
  const isSystem = hash.toLowerCase() === 'cw5n1h2txyewy' || OF_WINDOWS.test(root);
  return {
    id: `msix:${name}:${arch.toLowerCase()}`,
    type: 'msix',
    name: title === undefined || LOCALISED.test(title) ? name : title.slice(0, 256),
    version,
    arch: arch.toLowerCase(),
    packageId: name,
    ...originOf(isSystem, publisher),
    ...(publisher === undefined ? {} : {publisher}),
    ...(root !== '' && isPlain(root, 1024) ? {paths: [root]} : {}),
  };
}

function originOf(isSystem: boolean, publisher: string | undefined): Pick<Found, 'origin' | 'vendor'> {
  if (isSystem) return {origin: 'distribution'};
  return publisher === undefined ? {origin: 'unknown'} : {origin: 'other-vendor', vendor: publisher};
}
