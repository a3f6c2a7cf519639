import {familyOf, readDistroInfo} from '@plimsoll/shared/advisories';

import {bad} from '../outcome.ts';
import {readUnpacked} from '../unpack.ts';
import {counted} from './counted.ts';
import {type Feed, MEGABYTE} from './feed.ts';

const ADDRESS = 'https://salsa.debian.org/debian/distro-info-data/-/raw/main';

/** distro-info-data, kept by Debian's and Ubuntu's developers: when support of each release ends. */
export const distroInfo: Feed = {
  id: 'distro-info',
  files: [
    {path: 'debian-tracker/debian.csv', url: `${ADDRESS}/debian.csv`, limit: MEGABYTE},
    {path: 'debian-tracker/ubuntu.csv', url: `${ADDRESS}/ubuntu.csv`, limit: MEGABYTE},
  ],
  serves: (ecosystem) => ['Debian', 'Ubuntu'].includes(familyOf(ecosystem)),
  async read(file, {sink, path, heldRecords}) {
    const bytes = await readUnpacked(file, MEGABYTE);
    if (!bytes.ok) return bytes;
    const slug = path.endsWith('/debian.csv') ? 'debian' : 'ubuntu';
    const {readings, skipped} = readDistroInfo(new TextDecoder().decode(bytes.value), slug);
    if (readings.length === 0) return bad('not a table of releases');
    const counts = counted({records: readings.length, unreadable: 0, parts: skipped}, heldRecords);
    if (counts.ok) sink.lifecycle(readings);
    return counts;
  },
};
