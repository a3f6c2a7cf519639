import {expect, test} from 'vitest';

import {appArmorProfiles} from './app-armor-profiles.ts';
import {type FakeEntry, fakeSystem} from './formats/fake.ts';

const FILE = '/sys/kernel/security/apparmor/profiles';
const ENABLED = '/sys/module/apparmor/parameters/enabled';

const rows: [Record<string, FakeEntry>, unknown][] = [
  [
    {[FILE]: '/usr/sbin/cupsd (enforce)\nlsb_release (complain)\n/usr/bin/man (deleted) (unconfined)\nodd\n'},
    {
      facts: {
        appArmorProfiles: [
          {name: '/usr/sbin/cupsd', mode: 'enforce'},
          {name: 'lsb_release', mode: 'complain'},
          {name: '/usr/bin/man (deleted)', mode: 'unconfined'},
        ],
      },
    },
  ],
  [{[FILE]: {refused: 'EACCES'}}, {notes: [`${FILE}: EACCES: only root can tell about AppArmor’s profiles`]}],
  [{}, {facts: {appArmorProfiles: []}}],
  [{[ENABLED]: 'Y\n'}, undefined],
];

test.for(rows)('%j is %j', async ([files, collected]) => {
  expect(await appArmorProfiles.collect(fakeSystem(files), AbortSignal.any([]))).toEqual(collected);
});
