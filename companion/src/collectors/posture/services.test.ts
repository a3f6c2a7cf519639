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
