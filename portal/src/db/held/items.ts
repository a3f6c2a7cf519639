import {createHash} from 'node:crypto';

import type {Finding} from '@plimsoll/shared/findings';
import type {Software} from '@plimsoll/shared/inventory';
import {type Kysely, sql} from 'kysely';

import type {Database} from '../schema.ts';
import {createIds, type Ids} from './caches.ts';
import {createVersions} from './versions.ts';
import {createWeaknesses} from './weaknesses.ts';

/** Where an item is kept. */
export interface ItemRef {
  readonly id: number;
  readonly versionId: number;
  /** Of a finding with a CVE. */
  readonly vulnerabilityId: number | null;
}

/**
 * What devices report, each distinct thing once: a fleet shares most of its packages and findings. An item is found
 * by the SHA-256 of its content, so a device can only ever refer to what it said itself.
 */
export interface Items {
  software(items: readonly Software[], osId: string): Promise<readonly ItemRef[]>;
  findings(items: readonly Finding[], now: Date): Promise<readonly ItemRef[]>;
  /** After the sweep took an item that was thought known: look everything up again. */
  forget(): void;
}

/** The items in PostgreSQL. */
export function createItems(db: Kysely<Database>): Items {
  const versions = createVersions(db);
  const weaknesses = createWeaknesses(db);
  const refs: Ids<ItemRef> = createIds();

  async function ensure(table: Table, wanted: readonly Wanted[]): Promise<readonly ItemRef[]> {
    const missing = new Map(
      wanted.filter(({hash}) => refs.get(hash) === undefined).map((item) => [item.hash, item]),
    );
    if (missing.size > 0) {
      const sorted = [...missing.values()].toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
      const found = await look(db, table, sorted);
      if (found.length < sorted.length) await insert(db, table, sorted);
      const rows = found.length < sorted.length ? await look(db, table, sorted) : found;
      for (const {hash, ...ref} of rows) refs.set(hash, ref);
    }
    return wanted.map(({hash}) => known(refs.get(hash)));
  }

  return {
    async software(items, osId) {
      const ids = await versions.ensure(items.map((item) => productOf(item, osId)));
      return ensure(
        'software_item',
        items.map((item, index) => softwareRow(item, ids[index] ?? 0)),
      );
    },
    async findings(items, now) {
      const ids = await versions.ensure(items.map(subjectOf));
      const cves = await weaknesses.ensure(items, now);
      return ensure(
        'finding_item',
        items.map((item, index) => findingRow(item, ids[index] ?? 0, cves[index] ?? null)),
      );
    },
    forget: () => refs.clear(),
  };
}

type Table = 'software_item' | 'finding_item';

interface Wanted {
  /** SHA-256 in hex over what the row means: the product's version and the item's JSON. */
  readonly hash: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** The product an installed thing belongs to: the source package where there is one, by its maker. */
function productOf(item: Software, osId: string): {vendor: string; name: string; version: string} {
  const vendor = item.origin === 'distribution' ? osId : (item.vendor ?? '');
  return {vendor, name: item.source?.name ?? item.name, version: item.source?.version ?? item.version};
}

/** `Debian:12` names the maker and the release; the maker in lower case is the id os-release(5) uses. */
function subjectOf(finding: Finding): {vendor: string; name: string; version: string} {
  const [vendor = ''] = finding.ecosystem.toLowerCase().split(':');
  return {vendor, name: finding.source, version: finding.sourceVersion};
}

function softwareRow(item: Software, versionId: number): Wanted {
  const {name, version, type, origin, running} = item;
  const row = {version_id: versionId, name, version, type, origin, running, data: item};
  return {hash: hashOf(versionId, item), row};
}

function findingRow(item: Finding, versionId: number, vulnerabilityId: number | null): Wanted {
  const row = {
    vulnerability_id: vulnerabilityId,
    version_id: versionId,
    severity: item.severity,
    x: item.risk.x,
    data: item,
  };
  return {hash: hashOf(versionId, item), row};
}

/** The schema has put the keys in order, so the same item has the same text. */
function hashOf(versionId: number, item: Software | Finding): string {
  return createHash('sha256')
    .update(`${versionId}\n${JSON.stringify(item)}`)
    .digest('hex');
}

function known(ref: ItemRef | undefined): ItemRef {
  if (!ref) throw new Error('an item vanished from the catalogue');
  return ref;
}

async function look(
  db: Kysely<Database>,
  table: Table,
  wanted: readonly Wanted[],
): Promise<readonly (ItemRef & {readonly hash: string})[]> {
  const vulnerability = table === 'finding_item' ? sql`vulnerability_id` : sql`null::integer`;
  const hashes = wanted.map(({hash}) => Buffer.from(hash, 'hex'));
  const {rows} = await sql<ItemRef & {hash: string}>`
    select encode(hash, 'hex') as hash, id, version_id as "versionId", ${vulnerability} as "vulnerabilityId"
    from ${sql.table(table)} where hash = any(${hashes}::bytea[])`.execute(db);
  return rows;
}

async function insert(db: Kysely<Database>, table: Table, wanted: readonly Wanted[]): Promise<void> {
  const rows = JSON.stringify(wanted.map(({hash, row}) => ({hash, ...row})));
  if (table === 'software_item') {
    await sql`
      insert into software_item (hash, version_id, name, version, type, origin, running, data)
      select decode(hash, 'hex'), version_id, name, version, type, origin, running, data
      from jsonb_to_recordset(${rows}::jsonb) as r (hash text, version_id integer, name text, version text,
        type text, origin text, running text, data jsonb)
      on conflict do nothing`.execute(db);
    return;
  }
  await sql`
    insert into finding_item (hash, vulnerability_id, version_id, severity, x, data)
    select decode(hash, 'hex'), vulnerability_id, version_id, severity, x, data
    from jsonb_to_recordset(${rows}::jsonb) as r (hash text, vulnerability_id integer, version_id integer,
      severity text, x float8, data jsonb)
    on conflict do nothing`.execute(db);
}
