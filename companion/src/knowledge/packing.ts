import {deflateRawSync, inflateRawSync} from 'node:zlib';

import type {Packing} from '@plimsoll/shared/advisories';

/** A block holds at most 64 texts; whatever unpacks to more than this is no block of ours. */
const MAX_BLOCK = 4 * 1024 * 1024;

/** How blocks of texts are packed. */
export const packing: Packing = {
  // A copy: what zlib answers is the beginning of a buffer of 16 KB.
  pack: (bytes) => Uint8Array.from(deflateRawSync(bytes, {level: 9})),
  unpack(bytes) {
    try {
      return inflateRawSync(bytes, {maxOutputLength: MAX_BLOCK});
    } catch {
      return undefined;
    }
  },
};
