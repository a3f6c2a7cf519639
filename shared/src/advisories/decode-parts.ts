import * as v from 'valibot';

import {readVarints, type Varints} from './bytes.ts';
import {SliceHeader} from './content.ts';
import {joinKey} from './cve-key.ts';
import {decodeText} from './text.ts';

const MAX_HEADER = 262_144;

/** The header's section; undefined when it is not one. */
export function decodeHeader(bytes: Uint8Array): SliceHeader | undefined {
  const Json = v.pipe(v.string(), v.maxLength(MAX_HEADER), v.parseJson(), SliceHeader);
  const header = v.safeParse(Json, decodeText(bytes.subarray(0, MAX_HEADER + 1)));
  return header.success ? header.output : undefined;
}

/** Where each member begins, from how many each has; undefined unless they make up `total` exactly. */
export function starts(counts: Varints | undefined, total: number): Uint32Array | undefined {
  if (!counts) return undefined;
  const result = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i] ?? 0;
    if (sum > total) return undefined;
    result[i + 1] = sum;
  }
  return sum === total ? result : undefined;
}

/** Keys from steps; each group begins afresh. */
export function readKeys(steps: Varints, groups: Uint32Array): Float64Array {
  const keys = new Float64Array(steps.length / 2);
  for (let group = 0; group + 1 < groups.length; group++) {
    let year = 0;
    let number = 0;
    let ofYear = 0;
    const end = groups[group + 1] ?? 0;
    for (let i = groups[group] ?? 0; i < end; i++) {
      const years = steps[2 * i] ?? 0;
      if (years > 0) {
        year += years;
        ofYear = joinKey(year, 0);
        number = 0;
      }
      number += steps[2 * i + 1] ?? 0;
      keys[i] = ofYear + number;
    }
  }
  return keys;
}

/** Ascending keys of a whole section, however many; undefined when it is damaged. */
export function decodeKeys(bytes: Uint8Array): Float64Array | undefined {
  const numbers = bytes.reduce((sum, byte) => sum + (byte < 128 ? 1 : 0), 0);
  const steps = numbers % 2 === 0 ? readVarints(bytes, numbers) : undefined;
  return steps && readKeys(steps, Uint32Array.of(0, numbers / 2));
}

/** Place of a key among ascending ones: one binary search. */
export function placeOf(keys: Float64Array, key: number): number | undefined {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : undefined;
}
