import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {macosBackups} from './macos-backups.ts';

// Tested on a recorded property list only: no test runs on macOS.

const never = AbortSignal.any([]);
const FILE = '/Library/Preferences/com.apple.TimeMachine.plist';

const RECORDED = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>AutoBackup</key>
  <true/>
  <key>Destinations</key>
  <array>
    <dict>
      <key>LastKnownEncryptionState</key>
      <string>Encrypted</string>
      <key>SnapshotDates</key>
      <array>
        <date>2026-11-01T08:00:00Z</date>
        <date>2026-11-20T08:00:00Z</date>
      </array>
    </dict>
    <dict>
      <key>LastKnownEncryptionState</key>
      <string>NotEncrypted</string>
    </dict>
    <dict>
      <key>NetworkURL</key>
      <string>smb://nas/backup</string>
    </dict>
  </array>
</dict>
</plist>
`;

test('reads whether it backs up, since when, and onto what', async () => {
  expect(await macosBackups.collect(fakeSystem({[FILE]: RECORDED}), never)).toEqual({
    facts: {timeMachine: {automatic: true, days: 3, encrypted: [true, false]}},
  });
});

test('never set up is an answer, closed or broken is none', async () => {
  expect(await macosBackups.collect(fakeSystem({}), never)).toEqual({
    facts: {timeMachine: {automatic: false, encrypted: []}},
  });
  expect(await macosBackups.collect(fakeSystem({[FILE]: {refused: 'EPERM'}}), never)).toEqual({
    notes: [`${FILE}: EPERM`],
  });
  expect(await macosBackups.collect(fakeSystem({[FILE]: 'x'}), never)).toEqual({
    notes: [`${FILE}: no property list`],
  });
});
