import type {DailyColumns, SliceHeader} from './content.ts';
import {type DecodedSlice, decodeSlice} from './decode.ts';
import {encodeDaily, encodeHeader} from './encode.ts';
import {joinSections, type Sign, splitSections, type Verify} from './frame.ts';

/** What changes in a patched slice; columns left out stay as they are. */
export interface SlicePatch {
  readonly header: SliceHeader;
  readonly daily?: DailyColumns;
}

/**
 * A slice with a new header and, if given, new EPSS and KEV columns, signed anew; its advisories stay
 * byte for byte. The old slice is verified first, and its error is the answer when it is not good.
 */
export function patchSlice(
  bytes: Uint8Array,
  {header, daily}: SlicePatch,
  keys: {readonly sign: Sign; readonly verify: Verify},
): {readonly ok: true; readonly bytes: Uint8Array} | Exclude<DecodedSlice, {ok: true}> {
  const decoded = decodeSlice(bytes, keys.verify);
  if (!decoded.ok) return decoded;
  const sections = splitSections(bytes, () => true);
  if (typeof sections === 'string') return {ok: false, error: sections};
  const columns = daily ? encodeDaily(decoded.slice.ids(), daily) : {};
  return {
    ok: true,
    bytes: joinSections({...sections, ...columns, header: encodeHeader(header)}, keys.sign),
  };
}
