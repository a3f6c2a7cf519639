import {type KevCatalogue, readKevCatalogue} from '@plimsoll/shared/advisories';

import type {ByteFile} from '../file.ts';
import {parseJson} from '../json.ts';
import {bad, type Reading} from '../outcome.ts';

/** Twenty times today's size. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Reads CISA's catalogue of known exploited vulnerabilities. */
export async function readKev(file: ByteFile): Promise<Reading<KevCatalogue>> {
  if (file.size > MAX_BYTES) return bad(`larger than ${MAX_BYTES} bytes`);
  const json = parseJson(await file.read(0, file.size));
  if (!json.ok) return json;
  const catalogue = readKevCatalogue(json.value);
  if (!catalogue) return bad('not a catalogue of known exploited vulnerabilities, or cut short');
  return catalogue.entries.size === 0 ? bad('it has no entries') : {ok: true, value: catalogue};
}
