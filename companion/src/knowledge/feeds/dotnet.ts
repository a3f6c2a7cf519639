import {readDotnetIndex, readDotnetReleases} from '@plimsoll/shared/advisories';

import {type Feed, type FeedFile, MEGABYTE} from './feed.ts';
import {readWholeJson, type Taken} from './whole-json.ts';

const NOTES = 'https://raw.githubusercontent.com/dotnet/core/main/release-notes';
const INDEX = 'dotnet/releases-index.json';
const CHANNELS = ['6.0', '7.0', '8.0', '9.0', '10.0', '11.0'];
const LIMIT = 32 * MEGABYTE;

/** The release notes of .NET: which release fixed which CVE, and how long each channel has support. */
export const dotnet: Feed = {
  id: 'dotnet',
  files: [
    {path: INDEX, url: `${NOTES}/releases-index.json`, limit: LIMIT},
    ...CHANNELS.flatMap(filesOfChannel),
  ],
  serves: (ecosystem) => ecosystem === 'apps',
  makes: (ecosystem) => ecosystem === 'apps',
  read(file, context) {
    const {path, sink} = context;
    function readIndex(json: unknown): Taken | undefined {
      const {readings, skipped} = readDotnetIndex(json);
      const records = readings.length;
      return records === 0 ? undefined : {records, skipped, hand: () => sink.lifecycle(readings)};
    }
    function readReleases(json: unknown): Taken | undefined {
      const reading = readDotnetReleases(json);
      const records = reading.advisories.length;
      if (records === 0 && reading.skipped > 0) return undefined;
      return {records, skipped: reading.skipped, hand: () => sink.take(reading)};
    }
    return readWholeJson(file, context, {
      what: path === INDEX ? 'the list of channels of .NET' : 'the releases of a channel of .NET',
      maxBytes: LIMIT,
      // A channel that has just begun has releases and no CVE.
      mayBeEmpty: path !== INDEX,
      read: path === INDEX ? readIndex : readReleases,
    });
  },
};

function filesOfChannel(channel: string): FeedFile[] {
  const path = `dotnet/releases-${channel}.json`;
  return [
    {path, url: `${NOTES}/${channel}/releases.json`, limit: LIMIT},
    {path: `${path}.gz`, limit: LIMIT, insteadOf: [path]},
  ];
}
