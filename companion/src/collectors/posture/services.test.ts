import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {services} from './services.ts';

test('reads what targets want and init scripts start, without what is masked', async () => {
  const system = fakeSystem({
    '/etc/systemd/system/multi-user.target.wants/nftables.service': {
      link: '/lib/systemd/system/nftables.service',
    },
    '/etc/systemd/system/multi-user.target.wants/chrony.service': {
      link: '/lib/systemd/system/chrony.service',
    },
    '/etc/systemd/system/getty.target.wants/getty@tty1.service': {link: '/lib/systemd/system/getty@.service'},
    '/etc/systemd/system/timers.target.wants/apt-daily.timer': {link: '/lib/systemd/system/apt-daily.timer'},
    '/etc/systemd/system/multi-user.target.wants/README': '',
    '/etc/systemd/system/chrony.service': {link: '/dev/null'},
    '/etc/systemd/system/mine.service': '[Unit]\n',
    '/etc/rc2.d/S01postgresql': '',
    '/etc/rc2.d/K01apache2': '',
  });

  expect(await services.collect(system, AbortSignal.any([]))).toEqual({
    facts: {services: {enabled: ['apt-daily', 'getty', 'nftables', 'postgresql']}},
  });
});

test('is not there where nothing starts services', async () => {
  expect(await services.collect(fakeSystem({}), AbortSignal.any([]))).toBeUndefined();
});

const WANTED = {
  '/etc/systemd/system/multi-user.target.wants/x.service': {link: '/lib/systemd/system/x.service'},
};

test.for([
  [
    'version 2',
    {
      '/sys/fs/cgroup/system.slice/fail2ban.service/cgroup.events': 'populated 1\nfrozen 0\n',
      '/sys/fs/cgroup/system.slice/sshguard.service/cgroup.events': 'populated 0\nfrozen 0\n',
      '/sys/fs/cgroup/system.slice/cron.service/cgroup.events': 'populated 1\nfrozen 0\n',
      '/sys/fs/cgroup/system.slice/dbus.socket/cgroup.events': 'populated 1\nfrozen 0\n',
      '/sys/fs/cgroup/system.slice/postgresql@15-main.service/cgroup.events': 'populated 1\nfrozen 0\n',
    },
    ['cron', 'fail2ban', 'postgresql'],
  ],
  [
    'version 1',
    {
      '/sys/fs/cgroup/systemd/system.slice/fail2ban.service/cgroup.procs': '311\n312\n',
      '/sys/fs/cgroup/systemd/system.slice/sshguard.service/cgroup.procs': '',
    },
    ['fail2ban'],
  ],
  ['version 2 without a service', {'/sys/fs/cgroup/system.slice/cgroup.events': 'populated 0\n'}, []],
  ['no groups of systemd’s', {}, undefined],
] as const)('which services run, by control groups of %s', async ([, groups, running]) => {
  const system = fakeSystem({...WANTED, ...groups});
  const enabled = ['x'];

  expect(await services.collect(system, AbortSignal.any([]))).toEqual({
    facts: {services: running === undefined ? {enabled} : {enabled, running}},
  });
});

test('in another root directory nothing runs, whatever lies there', async () => {
  const group = {'/sys/fs/cgroup/system.slice/fail2ban.service/cgroup.events': 'populated 1\n'};
  const system = fakeSystem({...WANTED, ...group}, {foreign: true});

  expect(await services.collect(system, AbortSignal.any([]))).toEqual({facts: {services: {enabled: ['x']}}});
});
