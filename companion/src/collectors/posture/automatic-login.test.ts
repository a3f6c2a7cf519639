import {expect, test} from 'vitest';

import {automaticLogin, loginOf} from './automatic-login.ts';
import {fakeSystem} from './formats/fake.ts';

const GETTY = '/etc/systemd/system/getty@tty1.service.d/autologin.conf';

const rows: [path: string, text: string, user: string | undefined][] = [
  ['/etc/gdm3/daemon.conf', '[daemon]\nAutomaticLoginEnable = true\nAutomaticLogin = anna\n', 'anna'],
  ['/etc/gdm3/daemon.conf', '[daemon]\n#AutomaticLoginEnable = true\nAutomaticLogin = anna\n', undefined],
  ['/etc/gdm3/daemon.conf', '[daemon]\nTimedLoginEnable=True\nTimedLogin=ben\n', 'ben'],
  ['/etc/lightdm/lightdm.conf', '[Seat:*]\nautologin-user=anna\n', 'anna'],
  ['/etc/lightdm/lightdm.conf', '[Seat:*]\nautologin-user=\n', undefined],
  ['/etc/lightdm/lightdm.conf', '[Greeter]\nautologin-user=anna\n', undefined],
  ['/etc/sddm.conf', '[Autologin]\nUser=anna\nSession=plasma\n', 'anna'],
  [GETTY, '[Service]\nExecStart=\nExecStart=-/sbin/agetty --autologin anna --noclear %I $TERM\n', 'anna'],
  [GETTY, '[Service]\nExecStart=-/sbin/agetty -o "-p" %I\n', undefined],
  ['/etc/sddm.conf', '\0[Autologin\nUser=anna', undefined],
];

test.for(rows)('%s with %j logs in %s', ([path, text, user]) => {
  expect(loginOf({path, text})).toEqual(user === undefined ? [] : [{user, file: path}]);
});

test('reads the files of every program that can do it', async () => {
  const system = fakeSystem({
    '/etc/gdm3/daemon.conf': '[daemon]\nAutomaticLoginEnable=true\nAutomaticLogin=anna\n',
    '/etc/lightdm/lightdm.conf.d/50-kiosk.conf': '[Seat:*]\nautologin-user=kiosk\n',
    '/etc/lightdm/lightdm.conf.d/50-kiosk.conf.bak': '[Seat:*]\nautologin-user=old\n',
  });

  expect(await automaticLogin.collect(system, AbortSignal.any([]))).toEqual({
    facts: {
      automaticLogins: [
        {user: 'anna', file: '/etc/gdm3/daemon.conf'},
        {user: 'kiosk', file: '/etc/lightdm/lightdm.conf.d/50-kiosk.conf'},
      ],
    },
  });
});
