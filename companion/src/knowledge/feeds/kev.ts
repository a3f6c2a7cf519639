import {readKevCatalogue} from '@plimsoll/shared/advisories';

import {parseJson} from '../json.ts';
import {bad} from '../outcome.ts';
import {type Feed, MEGABYTE} from './feed.ts';

/** CISA's catalogue of known exploited vulnerabilities: since when, due when, used by ransomware or not. */
export const kev: Feed = {
  id: 'kev',
  files: [
    {
      path: 'kev/known_exploited_vulnerabilities.json',
      url: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
      // Twenty times today's size.
      limit: 32 * MEGABYTE,
    },
  ],
  serves: () => true,
  daily: true,
  async read(file, {sink, heldRecords}) {
    const json = parseJson(await file.read(0, file.size));
    if (!json.ok) return json;
    const catalogue = readKevCatalogue(json.value);
    if (!catalogue) return bad('not a catalogue of known exploited vulnerabilities, or cut short');
    if (catalogue.entries.size === 0) return bad('it has no entries');
    // Nothing has ever been taken out of it: fewer entries are a reason to distrust it (security.md §9).
    const {size} = catalogue.entries;
    if (size < heldRecords) return bad(`it has ${size} entries where it had ${heldRecords}`);
    sink.kev(catalogue);
    return {ok: true, value: {records: catalogue.entries.size, skipped: catalogue.skipped}};
  },
};
