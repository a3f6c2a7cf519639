import {readSecuritySupport, supportOfSource} from '@plimsoll/shared/advisories';

import {bad} from '../outcome.ts';
import {readUnpacked} from '../unpack.ts';
import {type Feed, type FeedFile, MEGABYTE} from './feed.ts';

const ADDRESS = 'https://salsa.debian.org/debian/debian-security-support/-/raw/master';
const RELEASES = ['9', '10', '11', '12', '13', '14'];

/**
 * Debian's list of source packages whose security support has ended before their release's: what is open there without
 * an answer of the security team will not be fixed.
 */
export const securitySupport: Feed = {
  id: 'security-support',
  files: RELEASES.map(fileOf),
  serves: (ecosystem) => RELEASES.some((release) => ecosystem === `Debian:${release}`),
  async read(file, {sink, path, today}) {
    const bytes = await readUnpacked(file, MEGABYTE);
    if (!bytes.ok) return bytes;
    const text = new TextDecoder().decode(bytes.value);
    const {notes, skipped} = readSecuritySupport(text);
    // A list may be all comments: nothing has ended yet.
    if (notes.length === 0 && (skipped > 0 || text.trim() === ''))
      return bad('not a list of source packages');
    const ecosystem = `Debian:${/deb(?<release>\d{1,2})$/.exec(path)?.groups?.['release'] ?? ''}`;
    if (sink.wants(ecosystem)) {
      for (const {source, id, state} of sink.open(ecosystem)) {
        const ended = supportOfSource(notes, source, today)?.ended !== undefined;
        // Whatever the tracker says of it – minor, unimportant, postponed – says more.
        if (ended && state === 'unfixed') sink.refine(ecosystem, source, id, 'end-of-life');
      }
    }
    return {ok: true, value: {records: notes.length, skipped}};
  },
};

function fileOf(release: string): FeedFile {
  const name = `security-support-ended.deb${release}`;
  return {path: `debian-tracker/${name}`, url: `${ADDRESS}/${name}`, limit: MEGABYTE};
}
