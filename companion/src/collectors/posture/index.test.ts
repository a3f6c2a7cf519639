import {readdirSync} from 'node:fs';

import {expect, test} from 'vitest';

import {HOME_POLL_SECONDS} from '../software/homes.ts';
import {fakeSystem} from './formats/fake.ts';
import {postureCollectors} from './index.ts';

test('the registry holds each file of the folder once, alphabetical', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length));

  expect(postureCollectors.map(({id}) => id)).toEqual(files.toSorted());
});

test.for(
  postureCollectors.filter(({foreign}) => foreign).map((collector) => [collector.id, collector] as const),
)('%s asks nothing of the running system for another root directory', async ([, collector]) => {
  const asked: string[] = [];
  const fake = fakeSystem({'/etc/os-release': 'ID=debian\n', '/etc/passwd': ''}, {foreign: true});
  const system = {
    ...fake,
    readText: async (path: string) => note(path, fake.readText(path)),
    list: async (path: string) => note(path, fake.list(path)),
    stat: async (path: string) => note(path, fake.stat(path)),
  };
  async function note<T>(path: string, answer: Promise<T>): Promise<T> {
    asked.push(path);
    return answer;
  }

  await collector.collect(system, AbortSignal.any([]));

  expect(asked.filter((path) => /^\/(?:proc|sys|run)(?:\/|$)/.test(path))).toEqual([]);
});

test.for(postureCollectors.map((collector) => [collector.id, collector] as const))(
  '%s watches folders by their full path, and polls only what no file tells of',
  ([id, {platforms, watches, pollSeconds}]) => {
    for (const {folder} of watches) expect(folder).toMatch(/^~$|^~?\/\S(?:.*[^/])?$/);
    // Neither the registry nor what programs tell can be watched.
    const hourly = platforms[0] === 'win32' || ['macos-security', 'macos-sharing'].includes(id);
    const homes = watches.some(({folder}) => folder.startsWith('~'));
    const often = {listeners: 45, mounts: 60, 'windows-listeners': 60, 'macos-listeners': 60}[id];
    expect(pollSeconds).toBe(often ?? (hourly ? 3600 : homes ? HOME_POLL_SECONDS : undefined));
  },
);
