import {expect, test} from 'vitest';

import {flatpakRemotes} from './flatpak-remotes.ts';
import {fakeSystem} from './formats/fake.ts';

const PASSWD = 'anna:x:1000:1000::/home/anna:/bin/bash\n';
const OWN = '/home/anna/.local/share/flatpak/repo/config';
const signal = AbortSignal.any([]);

test('remotes of the system and of people', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/var/lib/flatpak/repo/config':
      '[core]\nrepo_version=1\n\n[remote "flathub"]\nurl=https://dl.flathub.org/repo/\ngpg-verify=true\n[remote "old"]\nurl=x\n',
    [OWN]: '[remote "mine"]\ngpg-verify=false\n',
  });

  expect(await flatpakRemotes.collect(system, signal)).toEqual({
    facts: {
      flatpakRemotes: [
        {name: 'flathub', file: '/var/lib/flatpak/repo/config', verifies: true},
        {name: 'old', file: '/var/lib/flatpak/repo/config', verifies: true},
        {name: 'mine', file: OWN, verifies: false},
      ],
    },
    notes: [],
  });
});

test('nothing found behind a closed door is unknown', async () => {
  const system = fakeSystem({'/etc/passwd': PASSWD, [OWN]: {refused: 'EACCES'}});

  expect(await flatpakRemotes.collect(system, signal)).toEqual({notes: [`${OWN}: EACCES`]});
});
