import type {Software} from '@plimsoll/shared/inventory';

import type {ItemDraft} from './draft.ts';

type Told = NonNullable<ItemDraft['source']>;

const WRITTEN = /^(?<name>\S{1,256})(?:\s{1,8}\(=?\s{0,2}(?<version>[^\s()]{1,128})\))?$/;
const SOURCE_RPM = /^(?<name>.{1,200})-(?<version>[^-]{1,64}-[^-]{1,63})\.(?:no)?src\.rpm$/;

/** A source package as text: `openssl (3.0.11-1)`, `openssl`, `bash-5.1-2.el9.src.rpm`; undefined for others. */
export function readSource(text: string): Told | undefined {
  const groups = (SOURCE_RPM.exec(text) ?? WRITTEN.exec(text))?.groups;
  return groups?.['name'] === undefined ? undefined : {name: groups['name'], version: groups['version']};
}

const REBUILD = /\+b\d{1,4}$/;

/**
 * The source an item is looked up by. Without a version it is the item's own, for Debian without the mark of a rebuild,
 * which no advisory names (`+b1`); a deb without a source is its own.
 */
export function sourceOf({type, name, version, source}: ItemDraft & {type: string}): Software['source'] {
  if (source === undefined && type !== 'deb') return undefined;
  const of = source?.version ?? version;
  return {name: source?.name ?? name, version: type === 'deb' ? of.replace(REBUILD, '') : of};
}
