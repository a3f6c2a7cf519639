import {
  type AdvisoryPlatform,
  type AdvisoryReading,
  type FeedReading,
  type NodeEnvironment,
  readNodeIndex,
} from '@plimsoll/shared/advisories';

import {type Feed, MEGABYTE} from './feed.ts';
import {readWholeJson} from './whole-json.ts';

/** The index of Node's security working group: vulnerable and patched versions of Node.js itself. */
export const node: Feed = {
  id: 'node',
  files: [
    {
      path: 'nodejs-core-index.json',
      url: 'https://raw.githubusercontent.com/nodejs/security-wg/main/vuln/core/index.json',
      limit: 16 * MEGABYTE,
    },
  ],
  serves: (ecosystem) => ecosystem === 'apps',
  makes: (ecosystem) => ecosystem === 'apps',
  read: (file, context) =>
    readWholeJson(file, context, {
      what: "Node's index of vulnerabilities",
      maxBytes: 16 * MEGABYTE,
      read(json) {
        const {cves, skipped} = readNodeIndex(json);
        const advisories = withPlatforms(json);
        if (advisories.length === 0) return undefined;
        const reading: FeedReading = {advisories, cves, skipped};
        return {records: cves.length, skipped, hand: () => context.sink.take(reading)};
      },
    }),
};

const ENVIRONMENTS: readonly (readonly [NodeEnvironment, AdvisoryPlatform])[] = [
  ['win32', 'windows'],
  ['darwin', 'macos'],
  ['linux', 'linux'],
];

/** Asked for each system in turn: what only some of them answer is limited to those. */
function withPlatforms(json: unknown): AdvisoryReading[] {
  const found = new Map<string, {reading: AdvisoryReading; platforms: AdvisoryPlatform[]}>();
  for (const [environment, platform] of ENVIRONMENTS) {
    for (const reading of readNodeIndex(json, environment).advisories) {
      const key = [reading.id, reading.introduced, reading.fixed, reading.lastAffected].join(' ');
      const held = found.get(key);
      if (held) held.platforms.push(platform);
      else found.set(key, {reading, platforms: [platform]});
    }
  }
  return [...found.values()].map(({reading, platforms}) =>
    platforms.length === ENVIRONMENTS.length ? reading : {...reading, platforms},
  );
}
