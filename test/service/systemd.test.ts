import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

import {afterAll, beforeAll, describe, expect, test} from 'vitest';

import {whyNoMachine} from '../../tools/machine/machine.ts';
import {type Asked, asked, diagnosis} from './asked.ts';
import {type Living, startLiving} from './living.ts';
import {WEAKNESS} from './mirror.ts';
import {buildInto, DROP_IN, grantMia, installSomething, useMirror} from './prepared.ts';
import {COMPANION_MAY, HELPER_MAY} from './sandboxes.ts';

const why = await whyNoMachine();
const FIX = 'sca-_-outgoing-redirects';
const SETTING = '/proc/sys/net/ipv4/conf/all/send_redirects';

let folder: string;
let machine: Living;
let ask: Asked;
/** The next version, on its way. */
let next: Promise<void> | undefined;

describe.skipIf(why)(
  `under a running systemd${why === undefined ? '' : ` (SKIPPED ${why})`}`,
  {timeout: 180_000},
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'plimsoll-systemd-'));
      machine = await startLiving();
      ask = asked(machine);
      await buildInto(machine, folder, '0.1.0');
    }, 300_000);
    afterAll(async () => {
      await machine.end();
      rmSync(folder, {recursive: true});
    });

    test('the package starts nothing', () => {
      machine.must('root', 'dpkg', '--install', '/root/0.1.0.deb');

      expect(ask.runs()).toBe(false);
      expect(machine.must('root', 'systemctl', 'is-system-running')).toBe('running\n');
    });

    test('a session’s service starts, answers, and writes little into the journal', async () => {
      machine.must('root', 'loginctl', 'enable-linger', 'mia');
      const said = machine.must('mia', 'plimsoll', 'service', 'install');
      await machine.until('the first scan', () => ask.answers('mia'));

      expect(said).toBe('Service of your session (systemd): installed.\n');
      expect(machine.json('mia', 'service', 'status')).toMatchObject({
        services: [
          {kind: 'user-unit', packaged: true, enabled: true, active: true, linger: true},
          {kind: 'system-unit', enabled: false, active: false},
          {kind: 'helper', enabled: false, active: false},
        ],
      });
      expect(machine.must('mia', 'plimsoll', 'selftest')).toMatch(
        /All \d\d attacks were refused as designed/,
      );
      expect(ask.journal()).toEqual([
        expect.stringMatching(/^Starting plimsoll\.service/),
        expect.stringMatching(/^Started plimsoll\.service/),
        'The companion is running.',
        expect.stringMatching(/^Browsers reach it on 127\.0\.0\.1:\d+\.$/),
      ]);
    });

    test('killed, it is started again; without lingering, it ends with the session', async () => {
      machine.must('bob', 'plimsoll', 'service', 'install');
      const [pid = ''] = ask.pids('mia');
      machine.must('root', 'kill', '-KILL', pid);

      await machine.until('a new one', () => ask.pids('mia').some((other) => other !== pid));
      await machine.until('its answer', () => ask.answers('mia'));
      await machine.until('the end of bob’s session', () => ask.pids('bob').length === 0);

      expect(machine.show('mia', 'plimsoll.service', 'NRestarts')).toBe('1');
    });

    test('plimsoll stop ends it, and it stays so until it is wanted again', async () => {
      const said = machine.must('mia', 'plimsoll', 'stop');
      const shown = machine.json('mia', 'service', 'status');
      // Twice what a service manager waits before it starts one again.
      await wait(10_000);

      expect(said).toBe(
        'The companion has ended.\nThe system starts it again at the next login, or with the device; plimsoll service uninstall ends that.\n',
      );
      expect(shown).toMatchObject({services: [{kind: 'user-unit', enabled: true, active: false}, {}, {}]});
      expect(ask.pids('mia')).toEqual([]);
      expect(machine.show('mia', 'plimsoll.service', 'Result')).toBe('success');
      expect(machine.run('mia', 'plimsoll', 'stop').code).toBe(3);
      machine.must('mia', 'systemctl', '--user', 'start', 'plimsoll');
      await machine.until('its answer', () => ask.answers('mia'));
    });

    test('what is installed elsewhere is seen without being asked for', async () => {
      installSomething(machine);

      await machine.until('the new package', () => ask.timeline('mia').includes('hello'));

      expect(ask.timeline('mia')).toContain('Installed plimsoll-hello 1\n');
    });

    test('a fix is refused where nobody can be asked, and where polkit says no', () => {
      const unseen = machine.run('mia', 'plimsoll', 'fix', FIX, '--yes');
      // What a desktop does once it has started.
      machine.must('mia', 'systemctl', '--user', 'set-environment', 'DISPLAY=:0');
      const refused = machine.run('mia', 'plimsoll', 'fix', FIX, '--yes');

      expect(unseen.out).toContain('there is no screen');
      expect(refused.out).toContain('pkexec --disable-internal-agent');
      expect(refused.out).toContain('consent was not given');
      expect(machine.must('root', 'cat', SETTING)).toBe('1\n');
    });

    test('granted, it is done and proved, and taken back', () => {
      grantMia(machine);

      expect(machine.must('mia', 'plimsoll', 'fix', FIX, '--yes')).toContain('done and proved');
      expect(machine.must('root', 'cat', SETTING)).toBe('0\n');
      expect(machine.must('mia', 'plimsoll', 'fix', '--undo', FIX, '--yes')).toContain('done and proved');
      expect(machine.must('root', 'cat', SETTING)).toBe('1\n');
    });

    test('in the sandbox it runs, and says why nobody can be asked', async () => {
      machine.must('mia', 'plimsoll', 'service', 'uninstall');
      machine.must('mia', 'plimsoll', 'service', 'install', '--sandbox');
      await machine.until('the first scan', () => ask.answers('mia'));

      expect(machine.run('mia', 'plimsoll', 'fix', FIX, '--yes').out).toContain('NoNewPrivileges');
      expect(diagnosis(machine.json('mia', 'doctor'), 'consent')).toBe('warning');
      expect(await machine.probe('mia', 'plimsoll.service')).toMatchObject({
        'make a namespace': 'failed',
        'become root': 'EPERM',
        'reach the network': 'ECONNREFUSED',
        'start a child that answers': 'done',
      });
      machine.must('mia', 'plimsoll', 'service', 'uninstall');
      machine.must('mia', 'plimsoll', 'service', 'install');
      expect(machine.show('mia', 'plimsoll.service', 'FragmentPath')).toBe(
        '/usr/lib/systemd/user/plimsoll.service',
      );
    });

    test('the helper answers its group and nobody else, as nobody’s root, and ends', async () => {
      machine.must('root', 'plimsoll', 'service', 'install', '--helper');
      machine.must('root', 'adduser', '--quiet', 'mia', 'plimsoll');
      await machine.until('the first scan', () => ask.answers('mia'));
      const before = diagnosis(machine.json('mia', 'doctor'), 'helper');
      machine.must('root', 'systemctl', 'restart', 'user@1000.service');
      await machine.until('the first scan', () => ask.answers('mia'));

      expect([before, diagnosis(machine.json('mia', 'doctor'), 'helper')]).toEqual(['warning', 'ok']);
      expect(machine.must('mia', 'plimsoll', 'show', 'empty-passwords', '--json')).toContain(
        '"status":"pass"',
      );
      expect(ask.judged('bob', 'empty-passwords')).toBe('unknown');
      const pid = machine.show('root', 'plimsoll-helper.service', 'MainPID');
      const status = machine.must('root', 'cat', `/proc/${pid}/status`);
      // CAP_DAC_READ_SEARCH, CAP_NET_ADMIN and CAP_SYS_PTRACE of capabilities(7).
      for (const set of ['CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])
        expect(status).toContain(`${set}:\t0000000000081004`);
      expect(status).toMatch(/^Uid:\t(?!0\t)/m);
      expect(status).toMatch(/^NoNewPrivs:\t1$/m);
      expect(status).toMatch(/^Seccomp:\t2$/m);
      next = buildInto(machine, folder, '0.1.1');
      await machine.until(
        'its end',
        () => machine.show('root', 'plimsoll-helper.service', 'ActiveState') === 'inactive',
      );
      expect(machine.show('root', 'plimsoll-helper.service', 'Result')).toBe('success');
      expect(machine.show('root', 'plimsoll-helper.socket', 'ActiveState')).toBe('active');
    });

    test('what the helper may do', async () => {
      expect(await machine.probe('root', 'plimsoll-helper.service')).toEqual(HELPER_MAY);
    });

    test('the system’s companion works in its sandbox, and fetches knowledge', async () => {
      useMirror(machine);
      machine.must('root', 'plimsoll', 'service', 'install', '--system');
      await machine.until('knowledge', () =>
        JSON.stringify(ask.ofSystem('list', 'weaknesses') ?? null).includes(WEAKNESS),
      );

      const attacks = JSON.stringify(ask.ofSystem('selftest'));
      const looked = ask.ofSystem('doctor');
      expect([attacks.includes('"ok":true'), attacks.includes('"ok":false')]).toEqual([true, false]);
      expect(['service', 'helper', 'port', 'knowledge'].map((id) => diagnosis(looked, id))).toEqual(
        Array.from({length: 4}, () => 'ok'),
      );
      expect(await machine.probe('root', 'plimsoll.service')).toEqual(COMPANION_MAY);
      // A folder that closed while it was watched must not have ended the session's companion.
      expect(ask.journal().filter((line) => /Error|exit-code/.test(line))).toEqual([]);
    });

    test('systemd finds the units as closed as docs/deploy.md says', () => {
      expect(ask.exposure('root', 'plimsoll.service')).toBeLessThanOrEqual(1.9);
      expect(ask.exposure('root', 'plimsoll-helper.service')).toBeLessThanOrEqual(1.7);
      expect(ask.exposure('mia', 'plimsoll.service')).toBeLessThanOrEqual(9.7);
    });

    test('after a restart of the device all of it runs again', async () => {
      await machine.reboot();

      await machine.until(
        'the companions',
        () => ask.pids('mia').length === 1 && ask.pids('plimsoll').length === 1,
      );
      await machine.until('the first scan', () => ask.answers('mia'));

      expect(diagnosis(machine.json('mia', 'doctor'), 'helper')).toBe('ok');
      expect(ask.pids('bob')).toEqual([]);
      expect(machine.must('root', 'systemctl', 'is-system-running')).toBe('running\n');
    });

    test('an upgrade replaces what runs and starts nothing else', async () => {
      await (next ?? buildInto(machine, folder, '0.1.1'));
      machine.must('bob', 'plimsoll', 'service', 'uninstall');
      machine.must('root', 'loginctl', 'enable-linger', 'bob');
      await machine.until(
        'bob’s services',
        () => machine.run('root', 'systemctl', 'is-active', 'user@1001.service').code === 0,
      );
      const before = [...ask.pids('mia'), ...ask.pids('plimsoll')];

      const said = machine.must('root', 'dpkg', '--install', '/root/0.1.1.deb');
      await machine.until('the new ones', () => ask.answers('mia') && ask.pids('plimsoll').length === 1);

      expect(said).not.toMatch(/warning|not starting|failed/i);
      expect(machine.json('mia', 'status')).toMatchObject({version: '0.1.1'});
      expect(ask.ofSystem('status')).toMatchObject({version: '0.1.1'});
      expect([...ask.pids('mia'), ...ask.pids('plimsoll')].filter((pid) => before.includes(pid))).toEqual([]);
      expect(ask.pids('bob')).toEqual([]);
      expect(machine.show('mia', 'plimsoll.service', 'NeedDaemonReload')).toBe('no');
    });

    test('removed, it tells whose companion it stopped; purged, only what is people’s own is left', () => {
      const removed = machine.must('root', 'dpkg', '--remove', 'plimsoll');

      expect(removed).toContain('What it has kept stays: /home/mia/.local/state/plimsoll');
      expect(removed).not.toContain('/home/bob');
      expect(ask.runs()).toBe(false);

      machine.must('root', 'rm', '-r', DROP_IN);
      const purged = machine.must('root', 'dpkg', '--purge', 'plimsoll');

      expect(purged).not.toMatch(/warning|not removed|not executed/i);
      expect(ask.left()).toEqual([
        '/home/bob/.local/state/plimsoll',
        '/home/mia/.config/systemd/user/default.target.wants/plimsoll.service',
        '/home/mia/.local/state/plimsoll',
      ]);
      expect(machine.run('root', 'getent', 'passwd', 'plimsoll').out).toBe('');
      expect(machine.run('root', 'getent', 'group', 'plimsoll').out).toBe('');
      expect(machine.must('root', 'systemctl', 'is-system-running')).toBe('running\n');
    });
  },
);
