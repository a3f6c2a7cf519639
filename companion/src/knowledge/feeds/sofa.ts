import {readSofa} from '@plimsoll/shared/advisories';

import {type Feed, MEGABYTE} from './feed.ts';
import {readWholeJson} from './whole-json.ts';

const V2 = 'sofa/v2_macos_data_feed.json';

/** SOFA of the Mac Admins: which release of macOS fixed which CVE, from Apple's own pages. */
export const sofa: Feed = {
  id: 'sofa',
  files: [
    {path: V2, url: 'https://sofafeed.macadmins.io/v2/macos_data_feed.json', limit: 32 * MEGABYTE},
    {
      path: 'sofa/v1_macos_data_feed.json',
      url: 'https://sofafeed.macadmins.io/v1/macos_data_feed.json',
      limit: 32 * MEGABYTE,
      insteadOf: [V2],
    },
  ],
  serves: (ecosystem) => ecosystem === 'macos',
  makes: (ecosystem) => ecosystem === 'macos',
  read: (file, context) =>
    readWholeJson(file, context, {
      what: "SOFA's list of macOS releases",
      maxBytes: 64 * MEGABYTE,
      read(json) {
        const reading = readSofa(json);
        return (
          reading && {
            records: reading.advisories.length,
            skipped: reading.skipped,
            hand: () => context.sink.take(reading),
          }
        );
      },
    }),
};
