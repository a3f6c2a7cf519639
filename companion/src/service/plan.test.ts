import {expect, test} from 'vitest';

import {type PlanOptions, planOf, sysusers} from './plan.ts';

const here: Omit<PlanOptions, 'kind'> = {
  command: ['/usr/lib/plimsoll/node', '/usr/lib/plimsoll/plimsoll.js'],
  helper: ['/usr/lib/plimsoll/node', '/usr/lib/plimsoll/helper.cjs'],
  home: '/home/mia',
  user: '1000',
};

function shape(options: PlanOptions): object {
  const {files, install, uninstall} = planOf(options);
  function lines(steps: typeof install): string[] {
    return steps.map(({program, args}) => [program, ...args].join(' '));
  }
  return {
    files: files.map(({path}) => path),
    install: lines(install),
    before: lines(uninstall.before),
    after: lines(uninstall.after),
  };
}

test('the user unit goes into the home and is switched on through the user’s manager', () => {
  expect(shape({...here, kind: 'user-unit'})).toEqual({
    files: ['/home/mia/.config/systemd/user/plimsoll.service'],
    install: ['systemctl --user daemon-reload', 'systemctl --user enable --now plimsoll.service'],
    before: ['systemctl --user disable --now plimsoll.service'],
    after: ['systemctl --user daemon-reload'],
  });
});

test('what the package has brought is only switched', () => {
  expect(shape({...here, kind: 'user-unit', packaged: true})).toEqual({
    files: [],
    install: ['systemctl --user enable --now plimsoll.service'],
    before: ['systemctl --user disable --now plimsoll.service'],
    after: [],
  });
  expect(shape({...here, kind: 'system-unit', packaged: true})).toEqual({
    files: [],
    install: ['systemctl enable --now plimsoll-helper.socket plimsoll.service'],
    before: [
      'systemctl disable --now plimsoll.service plimsoll-helper.socket',
      'systemctl stop plimsoll-helper.service',
    ],
    after: [],
  });
});

test('the system unit brings account, helper and socket, and takes them away with what it kept', () => {
  expect(shape({...here, kind: 'system-unit'})).toEqual({
    files: [
      '/etc/systemd/system/plimsoll.service',
      '/etc/systemd/system/plimsoll-helper.socket',
      '/etc/systemd/system/plimsoll-helper.service',
      '/etc/sysusers.d/plimsoll.conf',
    ],
    install: [
      'systemd-sysusers ',
      'systemctl daemon-reload',
      'systemctl enable --now plimsoll-helper.socket plimsoll.service',
    ].map((line) => line.trim()),
    before: [
      'systemctl disable --now plimsoll.service plimsoll-helper.socket',
      'systemctl stop plimsoll-helper.service',
      'systemctl clean --what=state plimsoll.service',
    ],
    after: ['systemctl daemon-reload', 'gpasswd --members  plimsoll', 'userdel plimsoll'],
  });
  expect(sysusers()).toBe('u plimsoll - "Plimsoll companion" /var/lib/plimsoll\n');
});

test('the logon task, whole, in the bytes schtasks takes', () => {
  const plan = planOf({
    ...here,
    kind: 'logon-task',
    command: [String.raw`C:\Users\Mia & Co\node.exe`, String.raw`C:\Users\Mia & Co\plimsoll.js`],
    home: String.raw`C:\Users\Mia & Co\AppData\Local`,
    user: String.raw`PC\Mia & Co`,
  });

  expect(plan.install.map(({args}) => args)).toEqual([
    [
      '/Create',
      '/TN',
      'Plimsoll',
      '/XML',
      String.raw`C:\Users\Mia & Co\AppData\Local\Plimsoll\logon-task.xml`,
      '/F',
    ],
    ['/Run', '/TN', 'Plimsoll'],
  ]);
  expect(plan.files.map(({encoding}) => encoding)).toEqual(['utf16le']);
  expect(plan.files[0]?.text).toBe(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Plimsoll companion: how exposed this device is, and what to do about it</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <Enabled>true</Enabled>
      <UserId>PC\\Mia &amp; Co</UserId>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Owner">
      <UserId>PC\\Mia &amp; Co</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>7</Priority>
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>3</Count>
    </RestartOnFailure>
    <Hidden>true</Hidden>
  </Settings>
  <Actions Context="Owner">
    <Exec>
      <Command>C:\\Users\\Mia &amp; Co\\node.exe</Command>
      <Arguments>&quot;C:\\Users\\Mia &amp; Co\\plimsoll.js&quot; &quot;start&quot;</Arguments>
    </Exec>
  </Actions>
</Task>
`);
});

test('the LaunchAgent, whole', () => {
  const plan = planOf({
    ...here,
    kind: 'launch-agent',
    home: '/Users/mia',
    user: '501',
    stateFolder: '/Users/mia/<s>',
  });

  expect(plan.install).toEqual([
    {
      program: 'launchctl',
      args: ['bootstrap', 'gui/501', '/Users/mia/Library/LaunchAgents/org.plimsoll.companion.plist'],
    },
  ]);
  expect(plan.files[0]?.text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>org.plimsoll.companion</string>
  <key>ProgramArguments</key>
  <array>
    <string>/usr/lib/plimsoll/node</string>
    <string>/usr/lib/plimsoll/plimsoll.js</string>
    <string>start</string>
    <string>--state</string>
    <string>/Users/mia/&lt;s&gt;</string>
  </array>
  <key>RunAtLoad</key>
  <true/>
  <key>KeepAlive</key>
  <dict>
    <key>SuccessfulExit</key>
    <false/>
  </dict>
  <key>ProcessType</key>
  <string>Background</string>
  <key>LowPriorityIO</key>
  <true/>
  <key>Umask</key>
  <integer>63</integer>
</dict>
</plist>
`);
});
