import type {Os, Software} from '@plimsoll/shared/inventory';

import type {ItemDraft} from './draft.ts';
import {usualType} from './ecosystems.ts';
import {originOfItem} from './origin.ts';
import {sourceOf} from './source.ts';

interface Input {
  readonly items: readonly ItemDraft[];
  readonly os: Os;
  readonly idLike: string | undefined;
}

interface Inventory {
  readonly software: readonly Software[];
  readonly notes: readonly string[];
}

type Typed = ItemDraft & {readonly type: string};

/** Types whose advisories are written against source packages. */
const BY_SOURCE = ['deb', 'apk'] as const;

/** Items as software: with type, source, origin, and an id of their own that does not hang on the file's order. */
export function softwareOf({items, os, idLike}: Input): Inventory {
  const usual = usualType(os, idLike);
  const typed = items.map((item): Typed => ({...item, type: item.type ?? usual})).toSorted(byIdentity);
  const telling = new Set(typed.flatMap(({type, source}) => (source === undefined ? [] : [type])));
  const ids = createIds();
  return {
    software: typed.map((item) => describe(item, {os, id: ids(idOf(item)), telling})),
    notes: BY_SOURCE.filter((type) => !telling.has(type)).flatMap((type) => assumed(typed, type)),
  };
}

function assumed(items: readonly Typed[], type: string): string[] {
  const count = items.filter((item) => item.type === type).length;
  if (count === 0) return [];
  return [
    `The source packages of ${count} ${type} packages are not told and taken to be named like them: ` +
      'what is found by that is likely, what is built from others may be missed',
  ];
}

interface Around {
  readonly os: Os;
  readonly id: string;
  /** Types some item of the file tells its source for: one that tells none is then its own (Debian policy 5.6.1). */
  readonly telling: ReadonlySet<string>;
}

function describe(item: Typed, {os, id, telling}: Around): Software {
  const {type, name, version, arch, publisher, bundleId, packageId, module, paths} = item;
  const source = sourceOf(item);
  const certain = type !== 'deb' && type !== 'apk' ? true : item.source !== undefined || telling.has(type);
  return {
    id,
    type,
    name,
    version,
    ...(arch === undefined ? {} : {arch}),
    ...(source === undefined ? {} : {source}),
    ...originOfItem(item, os, certain),
    ...(publisher === undefined ? {} : {publisher}),
    ...(bundleId === undefined ? {} : {bundleId}),
    ...(packageId === undefined ? {} : {packageId}),
    ...(module === undefined ? {} : {module}),
    state: 'installed',
    running: 'unknown',
    ...(paths === undefined || paths.length === 0 ? {} : {paths: [...paths]}),
  };
}

/** Types of which one version is installed at a time; of the others several lie side by side. */
const APPLICATIONS = new Set([
  'app',
  'appimage',
  'brew',
  'browser',
  'chocolatey',
  'flatpak',
  'msix',
  'snap',
  'win',
  'winget',
]);
const PACKAGES = new Set(['alpm', 'apk', 'deb', 'rpm']);

function idOf({type, name, version, arch, packageId}: Typed): string {
  if (PACKAGES.has(type)) return arch === undefined ? `${type}:${name}` : `${type}:${name}:${arch}`;
  if (APPLICATIONS.has(type)) return `${type}:${(packageId ?? name).toLowerCase()}`;
  return `${type}:${name}@${version}`;
}

/** Numbers what would have the same id: `win:7-zip`, `win:7-zip#2`. */
function createIds(): (base: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (base) => {
    const short = base.slice(0, 500);
    let count = (counts.get(short) ?? 0) + 1;
    let id = count === 1 ? short : `${short}#${count}`;
    while (taken.has(id)) id = `${short}#${++count}`;
    counts.set(short, count);
    taken.add(id);
    return id;
  };
}

function byIdentity(a: Typed, b: Typed): number {
  return (
    order(a.type, b.type) ||
    order(a.name, b.name) ||
    order(a.version, b.version) ||
    order(a.paths?.[0] ?? '', b.paths?.[0] ?? '')
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
