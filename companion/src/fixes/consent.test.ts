import {expect, test} from 'vitest';

import {fakeSystem} from '../collectors/posture/formats/fake.ts';
import {consentFor} from './consent.ts';

const POLKIT = {
  '/usr/bin/pkexec': {stat: {uid: 0, mode: 0o4755}},
  '/run/dbus/system_bus_socket': {stat: {}},
};
const CHANNEL = {kind: 'browser', binding: 'a'} as const;
const NEEDS = {privileged: true, forRoot: ['/usr/bin/apt-get']};

test.for([
  ['a companion that started before the desktop', 'polkit', 'WAYLAND_DISPLAY=wayland-0\n', '0'],
  ['a session without a screen', 'unavailable', 'HOME=/home/mia\n', '0'],
  ['a companion in a sandbox', 'unavailable', 'WAYLAND_DISPLAY=wayland-0\n', '1'],
] as const)('%s: consent is %s', async ([, kind, stdout, noNewRights]) => {
  const files = {...POLKIT, '/proc/self/status': `Name:\tnode\nNoNewPrivs:\t${noNewRights}\n`};
  const system = fakeSystem(files, {
    uid: 1000,
    run: async () => ({outcome: 'exited', code: 0, stdout, stderr: '', truncated: false}),
  });

  expect((await consentFor(system, CHANNEL, {}, NEEDS)).kind).toBe(kind);
});
