import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {macosRelease} from './macos-release.ts';

// Tested on a recorded property list only: no test runs on macOS.

const never = AbortSignal.any([]);

function macos(version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict><key>ProductName</key><string>macOS</string><key>ProductVersion</key><string>${version}</string></dict></plist>`;
}

test.for([
  ['12.7.6', {id: 'macos', version: '12.7.6', supportEnds: '2024-09-16', today: '2026-11-23'}],
  ['10.15.7', {id: 'macos', version: '10.15.7', supportEnds: '2022-09-12', today: '2026-11-23'}],
  ['26.1', {id: 'macos', version: '26.1', today: '2026-11-23'}],
  ['beta', undefined],
] as const)('macOS %s', async ([version, release]) => {
  const system = fakeSystem({'/System/Library/CoreServices/SystemVersion.plist': macos(version)});

  expect((await macosRelease.collect(system, never))?.facts?.release).toEqual(release);
});
