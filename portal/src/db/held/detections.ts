import {Detection, list} from '@plimsoll/shared/inventory';
import {type Kysely, sql} from 'kysely';

import type {Database} from '../schema.ts';
import type {Change} from './changes.ts';

const Held = list(Detection);

/** A device's columns after a change of its detections. */
export interface DetectionColumns {
  readonly detections: string | null;
  /** When what is still open was last seen; null where nothing is. */
  readonly detected_at: Date | null;
}

/**
 * The columns after a change. Rejects with the database's own error for a time no calendar has: lists of detections are
 * sorted by it, and one device must not spoil them for all.
 */
export async function detectionColumns(
  tx: Kysely<Database>,
  held: unknown,
  change: Change<Detection>,
): Promise<DetectionColumns> {
  const detections = detectionsAfter(held, change);
  if (detections === null) return {detections, detected_at: null};
  const {rows} = await sql<{detected_at: Date | null}>`
    select max(at) filter (where state = 'open') as detected_at
    from jsonb_to_recordset(${detections}::jsonb) as seen (at timestamptz, state text)`.execute(tx);
  return {detections, detected_at: rows[0]?.detected_at ?? null};
}

/** A device's detections by id after a change, as JSON for its row; null for none. Throws when the row holds something else. */
function detectionsAfter(held: unknown, {put, drop}: Change<Detection>): string | null {
  const kept = new Map((drop === 'everything else' ? [] : heldDetections(held)).map((one) => [one.id, one]));
  for (const id of drop === 'everything else' ? [] : drop) kept.delete(id);
  for (const one of put) kept.set(one.id, one);
  if (kept.size === 0) return null;
  return JSON.stringify([...kept.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

/** The detections a device's row holds. Throws when it holds something else. */
export function heldDetections(held: unknown): readonly Detection[] {
  if (held === null) return [];
  const read = Held['~standard'].validate(held);
  // The schema is not an asynchronous one.
  if (read instanceof Promise || read.issues) throw new Error('the row holds no detections');
  return read.value;
}
