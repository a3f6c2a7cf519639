import {expect, test} from 'vitest';

import {userUnit} from './user-unit.ts';

const command = ['/usr/lib/plimsoll/node', '/usr/lib/plimsoll/plimsoll.js'];

test('a session’s unit, whole: no filter that would keep pkexec from asking', () => {
  expect(userUnit({command})).toBe(`[Unit]
Description=Plimsoll companion: how exposed this device is, and what to do about it
Documentation=man:plimsoll(1)
After=default.target

[Service]
Type=exec
ExecStart="/usr/lib/plimsoll/node" "/usr/lib/plimsoll/plimsoll.js" "start"
SyslogIdentifier=plimsoll
Restart=on-failure
RestartSec=5
KillMode=process
OOMPolicy=continue
UMask=0077
CPUWeight=20
MemoryHigh=384M

[Install]
WantedBy=default.target
`);
});

test('the sandbox is added whole', () => {
  const [plain, boxed] = [userUnit({command}), userUnit({command, sandbox: true})];
  const added = boxed.split('\n').filter((line) => !plain.split('\n').includes(line));

  expect(added).toEqual([
    'NoNewPrivileges=yes',
    'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK',
    'RestrictNamespaces=yes',
    'RestrictRealtime=yes',
    'RestrictSUIDSGID=yes',
    'LockPersonality=yes',
    'SystemCallArchitectures=native',
    'SystemCallFilter=@system-service @pkey',
    'SystemCallErrorNumber=EPERM',
  ]);
});

test('paths with what systemd would read as its own are quoted', () => {
  const unit = userUnit({command: ['/opt/no de/bin/node', '/x/$y/"z"\nUser=root'], stateFolder: '/s/100%'});

  expect(unit.split('\n').filter((line) => /^ExecStart=|^User=/.test(line))).toEqual([
    'ExecStart="/opt/no de/bin/node" "/x/$$y/\\"z\\"\\nUser=root" "start" "--state" "/s/100%%"',
  ]);
});
