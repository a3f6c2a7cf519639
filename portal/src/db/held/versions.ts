import {type Kysely, sql} from 'kysely';

import type {Database} from '../schema.ts';
import {createIds, type Ids} from './caches.ts';

/** A version of a product: what weaknesses are about. For Debian the product is the source package. */
export interface ProductVersion {
  readonly vendor: string;
  readonly name: string;
  readonly version: string;
}

export interface Versions {
  /** Ids in the order asked for; unknown ones are added. */
  ensure(wanted: readonly ProductVersion[]): Promise<readonly number[]>;
}

/** The catalogue of products and their versions. */
export function createVersions(db: Kysely<Database>): Versions {
  const ids: Ids<number> = createIds();
  return {
    async ensure(wanted) {
      const missing = new Map(
        wanted.filter((item) => ids.get(keyOf(item)) === undefined).map((item) => [keyOf(item), item]),
      );
      if (missing.size > 0) {
        // Sorted, so that two portals adding the same things wait for one another instead of blocking each other.
        const sorted = [...missing].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
        const found = await look(db, sorted);
        if (found.length < sorted.length) await insert(db, sorted);
        const rows = found.length < sorted.length ? await look(db, sorted) : found;
        for (const row of rows) ids.set(keyOf(row), row.id);
      }
      return wanted.map((item) => known(ids.get(keyOf(item)), item));
    },
  };
}

function keyOf({vendor, name, version}: ProductVersion): string {
  return JSON.stringify([vendor, name, version]);
}

function known(id: number | undefined, {name, version}: ProductVersion): number {
  if (id === undefined) throw new Error(`${name} ${version} vanished from the catalogue`);
  return id;
}

function columns(items: readonly ProductVersion[]): readonly [string[], string[], string[]] {
  return [items.map(({vendor}) => vendor), items.map(({name}) => name), items.map(({version}) => version)];
}

async function look(
  db: Kysely<Database>,
  items: readonly ProductVersion[],
): Promise<readonly (ProductVersion & {readonly id: number})[]> {
  const [vendors, names, versions] = columns(items);
  const {rows} = await sql<ProductVersion & {readonly id: number}>`
    select s.vendor, s.name, v.version, v.id
    from unnest(${vendors}::text[], ${names}::text[], ${versions}::text[]) as w (vendor, name, version)
    join software s on s.name = w.name and s.vendor = w.vendor
    join software_version v on v.software_id = s.id and v.version = w.version`.execute(db);
  return rows;
}

async function insert(db: Kysely<Database>, items: readonly ProductVersion[]): Promise<void> {
  const [vendors, names, versions] = columns(items);
  await sql`
    insert into software (vendor, name)
    select distinct vendor, name from unnest(${vendors}::text[], ${names}::text[]) as w (vendor, name)
    order by name, vendor
    on conflict do nothing`.execute(db);
  await sql`
    insert into software_version (software_id, version)
    select distinct s.id, w.version
    from unnest(${vendors}::text[], ${names}::text[], ${versions}::text[]) as w (vendor, name, version)
    join software s on s.name = w.name and s.vendor = w.vendor
    order by 1, 2
    on conflict do nothing`.execute(db);
}
