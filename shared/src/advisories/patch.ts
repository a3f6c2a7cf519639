import type {DailyColumns, SliceHeader} from './content.ts';
import {decodeCves, type SliceError} from './decode.ts';
import {encodeDaily} from './encode-cves.ts';
import {encodeHeader} from './encode-parts.ts';
import {askCves} from './facts.ts';
import {type FileKind, replaceSections, type Sign, type Verify} from './frame.ts';

type Patched =
  | {readonly ok: true; readonly bytes: Uint8Array}
  | {readonly ok: false; readonly error: SliceError};

interface Keys {
  readonly sign: Sign;
  readonly verify: Verify;
}

/** A CVE table with new EPSS and KEV columns, signed anew; the rest stays byte for byte. The old one is verified first. */
export function patchCves(
  bytes: Uint8Array,
  {header, daily}: {readonly header: SliceHeader; readonly daily: DailyColumns},
  keys: Keys,
): Patched {
  const table = decodeCves(bytes, keys.verify);
  if (!table.ok) return table;
  const columns = encodeDaily(askCves(table.value).ids(), daily);
  return replaceSections('cves', bytes, {...columns, header: encodeHeader(header)}, keys);
}

/** A file with a new header, confirmed to be current; its contents stay byte for byte. */
export function confirmFile(kind: FileKind, bytes: Uint8Array, header: SliceHeader, keys: Keys): Patched {
  return replaceSections<FileKind>(kind, bytes, {header: encodeHeader(header)}, keys);
}
