import {readArchTracker} from '@plimsoll/shared/advisories';

import {type Feed, MEGABYTE} from './feed.ts';
import {readWholeJson} from './whole-json.ts';

/** Arch Linux's security tracker: groups of CVEs of packages, with the version that fixes them. */
export const arch: Feed = {
  id: 'arch',
  files: [
    {path: 'arch/issues.json', url: 'https://security.archlinux.org/issues/all.json', limit: 64 * MEGABYTE},
  ],
  serves: (ecosystem) => ecosystem === 'Arch',
  makes: (ecosystem) => ecosystem === 'Arch',
  read: (file, context) =>
    readWholeJson(file, context, {
      what: "the list of Arch Linux's tracker",
      maxBytes: 64 * MEGABYTE,
      read(json) {
        const reading = readArchTracker(json);
        const records = Array.isArray(json) ? json.length : 0;
        // Groups that are not affected give no advisory, but not all groups are.
        if (reading.advisories.length === 0) return undefined;
        return {records, skipped: reading.skipped, hand: () => context.sink.take(reading)};
      },
    }),
};
