import {type Kysely, type RawBuilder, sql} from 'kysely';

import type {Database} from '../schema.ts';
import type {Scope} from '../scope.ts';
import {inScope} from './fleet.ts';

/** Something that happened on a device, or in the organisation (`device_id` null). */
export interface EventRow {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly subject: string;
  readonly data: unknown;
  readonly device_id: string | null;
  readonly device_name: string | null;
}

export interface EventQuery {
  readonly scope: Scope;
  /** An id that a device has. */
  readonly deviceId?: string;
  readonly kinds?: readonly string[];
  /** A component, weakness or check by its whole name, in whatever kind of event it stands. */
  readonly subject?: string | undefined;
  /** Part of the subject or of what is told of it, in any case of letters. */
  readonly search?: string | undefined;
  /** First instant. */
  readonly from?: Date | undefined;
  /** First instant after it. */
  readonly to?: Date | undefined;
  readonly limit: number;
}

/** Events of a scope, newest first; the organisation's own are for those who see all of it. */
export async function listEvents(db: Kysely<Database>, query: EventQuery): Promise<readonly EventRow[]> {
  const {scope, deviceId, kinds, subject, search, from, to, limit} = query;
  const seen = scope.kind === 'all' ? sql`true` : sql`(d.id is not null and ${inScope(scope)})`;
  const wanted = [
    seen,
    ...(deviceId === undefined ? [] : [sql`e.device_id = ${deviceId}::uuid`]),
    ...(kinds === undefined ? [] : [sql`e.kind = any(${[...kinds]}::text[])`]),
    ...(subject === undefined ? [] : [isAbout(subject)]),
    ...(search === undefined ? [] : [holds(search)]),
    ...(from === undefined ? [] : [sql`e.at >= ${from}`]),
    ...(to === undefined ? [] : [sql`e.at < ${to}`]),
  ];
  const {rows} = await sql<EventRow>`
    select e.id, e.at, e.kind, e.subject, e.data, e.device_id, d.name as device_name
    from event e left join device d on d.id = e.device_id
    where ${sql.join(wanted, sql` and `)} order by e.id desc limit ${limit}`.execute(db);
  return rows;
}

/**
 * Subjects are ids: `deb:openssl:amd64`, `npm:/opt/left-pad` of what is installed, `Debian:12/openssl/CVE-2026-1` of weaknesses,
 * `disk-encryption` of checks, and of detections a rule, with the software it touches in the data. The name is a whole part of one.
 */
function isAbout(name: string): RawBuilder<boolean> {
  return sql<boolean>`(e.subject = ${name}::text or ${isPart(sql`e.subject`, name)}
    or ${isPart(sql`coalesce(e.data ->> 'software', '')`, name)})`;
}

/** A part stands between two marks, or after the last one; not before the first, where the kind of package and the ecosystem are. */
function isPart(id: RawBuilder<unknown>, name: string): RawBuilder<boolean> {
  const [inner, last] = [
    [`:${name}:`, `/${name}/`],
    [`:${name}`, `/${name}`],
  ];
  return sql<boolean>`(${sql.join(
    [
      ...inner.map((part) => sql`position(${part}::text in ${id}) > 0`),
      ...last.map((part) => sql`right(${id}, char_length(${part}::text)) = ${part}::text`),
    ],
    sql` or `,
  )})`;
}

function holds(text: string): RawBuilder<boolean> {
  const part = text.toLowerCase();
  return sql<boolean>`(position(${part}::text in lower(e.subject)) > 0
    or exists (select from jsonb_each_text(e.data) told where position(${part}::text in lower(told.value)) > 0))`;
}
