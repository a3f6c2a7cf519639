import {readEndOfLife, readEndOfLifeAll, slugsOf} from '@plimsoll/shared/advisories';

import {type Feed, type FeedFile, MEGABYTE} from './feed.ts';
import {readWholeJson} from './whole-json.ts';

const FULL = 'endoflife/full.json';
const LIMIT = 64 * MEGABYTE;
/** One name of each family whose systems have a page there. */
const FAMILIES = [
  'AlmaLinux',
  'Alpine',
  'Debian',
  'Red Hat',
  'Rocky Linux',
  'SUSE',
  'Ubuntu',
  'macos',
  'openSUSE',
  'windows',
  'apps',
];

/** endoflife.date: when support ends of systems and products. */
export const endoflife: Feed = {
  id: 'endoflife',
  files: [
    {path: FULL, url: 'https://endoflife.date/api/v1/products/full', limit: LIMIT},
    ...[...new Set(FAMILIES.flatMap((family) => [...slugsOf(family)]))].toSorted().map(fileOf),
  ],
  serves: (ecosystem) => slugsOf(ecosystem).size > 0,
  read(file, context) {
    const slug = context.path === FULL ? undefined : context.path.split('/').at(-1)?.replace('.json', '');
    return readWholeJson(file, context, {
      what: 'a list of endoflife.date',
      maxBytes: LIMIT,
      // Of some products only the days of release are known.
      mayBeEmpty: slug !== undefined,
      read(json) {
        const {readings, skipped} = slug === undefined ? readEndOfLifeAll(json) : readEndOfLife(slug, json);
        const records = readings.length;
        if (records === 0 && (skipped > 0 || slug === undefined)) return undefined;
        return {records, skipped, hand: () => context.sink.lifecycle(readings)};
      },
    });
  },
};

/** One product, as the address of a product or the repository of release data has it. */
function fileOf(slug: string): FeedFile {
  return {path: `endoflife/releases/${slug}.json`, limit: 4 * MEGABYTE, insteadOf: [FULL]};
}
