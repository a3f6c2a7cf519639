import {Detection, list} from '@plimsoll/shared/inventory';

import type {Change} from './changes.ts';

const Held = list(Detection);

/** A device's detections by id after a change, as JSON for its row; null for none. Throws when the row holds something else. */
export function detectionsAfter(held: unknown, {put, drop}: Change<Detection>): string | null {
  const before = drop === 'everything else' ? [] : readHeld(held);
  const kept = new Map(before.map((one) => [one.id, one]));
  for (const id of drop === 'everything else' ? [] : drop) kept.delete(id);
  for (const one of put) kept.set(one.id, one);
  if (kept.size === 0) return null;
  return JSON.stringify([...kept.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

function readHeld(held: unknown): readonly Detection[] {
  if (held === null) return [];
  const read = Held['~standard'].validate(held);
  // The schema is not an asynchronous one.
  if (read instanceof Promise || read.issues) throw new Error('the row holds no detections');
  return read.value;
}
