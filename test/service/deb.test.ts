import {createHash} from 'node:crypto';
import {chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, beforeAll, describe, expect, test} from 'vitest';

import {EXTENSION_IDS} from '../../companion/src/server/index.ts';
import {newBrowser, pair} from '../attacks/companion.ts';
import {as, dpkg, type Ended, everyPath, execStart, keep, mustRun, run, unable, until} from './machine.ts';

/** Our extension in Chrome and Edge. */
const ORIGIN = `chrome-extension://${EXTENSION_IDS[0]}`;
const STATE = '/var/lib/plimsoll';
const SOCKET = '/run/plimsoll-helper.sock';
const UNITS = '/usr/lib/systemd/system';
const ACTIVATE = '/usr/bin/systemd-socket-activate';
const CAPS = '+dac_read_search,+sys_ptrace,+net_admin';

let folder: string;
let before: readonly string[];
let running: ReturnType<typeof keep> | undefined;
let helper: ReturnType<typeof keep> | undefined;

function packageIn(out: string, version: string): string {
  return join(folder, out, `plimsoll_${version}_${process.arch === 'arm64' ? 'arm64' : 'amd64'}.deb`);
}

function build(version: string, out: string): string {
  const args = ['tools/package.ts', 'deb', '--fast', '--version', version, '--out', join(folder, out)];
  mustRun(process.execPath, args, {SOURCE_DATE_EPOCH: '1795600000'});
  return packageIn(out, version);
}

/** `plimsoll …` as the account the system unit runs as. */
function plimsoll(...args: readonly string[]): Ended {
  return run('/usr/bin/setpriv', as('plimsoll', '/usr/bin/plimsoll', ...args, '--state', STATE));
}

function identity(): string {
  return createHash('sha256')
    .update(readFileSync(join(STATE, 'deviceSign.key')))
    .digest('hex');
}

/** Checksums of all that is in a package. */
function sums(file: string): string {
  return run('/usr/bin/dpkg-deb', ['--info', file, 'md5sums']).out;
}

function gid(group: string): number {
  return Number(run('/usr/bin/getent', ['group', group]).out.split(':')[2]);
}

/** A companion of this very account: only the same account's browsers get through its door. */
function own(): string {
  return join(folder, 'own');
}

function ownPlimsoll(...args: readonly string[]): Ended {
  return run('/usr/bin/plimsoll', [...args, '--state', own()]);
}

async function startOwn(): Promise<ReturnType<typeof keep>> {
  const companion = keep('/usr/bin/plimsoll', ['start', '--port', '0', '--state', own()]);
  await until('the companion', () => ownPlimsoll('status', '--json').code === 0);
  return companion;
}

/** What systemd does for the unit: the folder of StateDirectory=, then ExecStart= as User=. */
async function startUnit(): Promise<void> {
  mkdirSync(STATE, {recursive: true, mode: 0o700});
  chownSync(STATE, Number(run('/usr/bin/id', ['-u', 'plimsoll']).out), gid('plimsoll'));
  running = keep(
    '/usr/bin/setpriv',
    as('plimsoll', '--no-new-privs', ...execStart(`${UNITS}/plimsoll.service`)),
  );
  await until('the first scan', () => plimsoll('status', '--json').out.includes('"scanning":false'));
}

describe.skipIf(unable)(
  `the Debian package, really installed${unable === undefined ? '' : ` (${unable})`}`,
  () => {
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'plimsoll-deb-'));
      before = everyPath();
    });
    afterAll(async () => {
      await running?.stop();
      await helper?.stop();
      await dpkg('--purge', 'plimsoll');
      rmSync(folder, {recursive: true});
    });

    test('the same sources make the same package', () => {
      const [one, other] = [build('0.1.0', 'a'), build('0.1.0', 'b')];

      expect(sums(one)).toBe(sums(other));
      expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
    }, 180_000);

    test('it installs, and everything in it is as it was packed', async () => {
      await dpkg('--install', packageIn('a', '0.1.0'));

      expect(run('/usr/bin/dpkg', ['--verify', 'plimsoll'])).toEqual({code: 0, out: ''});
      expect(run('/usr/bin/plimsoll', ['--version'])).toEqual({code: 0, out: '0.1.0\n'});
      expect(run('/usr/bin/man', ['--warnings', '-l', '/usr/share/man/man1/plimsoll.1.gz']).out).not.toMatch(
        /warning/,
      );
    });

    test('the service is known, and switched off', () => {
      const {services} = JSON.parse(run('/usr/bin/plimsoll', ['service', 'status', '--json']).out);

      expect(
        services.map(({kind, packaged, enabled}: Record<string, unknown>) => [kind, packaged, enabled]),
      ).toEqual([
        ['user-unit', true, false],
        ['system-unit', true, false],
        ['helper', true, false],
      ]);
      expect(run('/usr/bin/plimsoll', ['service', 'install', '--dry-run']).out).toBe(
        'This is run: systemctl --user enable --now plimsoll.service\n',
      );
    });

    test('the system unit’s command runs, and its door holds', async () => {
      await startUnit();

      const {results} = JSON.parse(plimsoll('selftest', '--json').out);

      expect(results.length).toBeGreaterThan(50);
      expect(results.filter(({ok}: {ok: boolean}) => !ok)).toEqual([]);
    }, 120_000);

    test('a browser of the same account is paired with the code', async () => {
      const companion = await startOwn();
      const shown = join(folder, 'pair.json');
      const pairing = keep('/bin/sh', ['-c', `exec plimsoll pair --json --state ${own()} > ${shown}`]);
      await until('the code', () => existsSync(shown) && readFileSync(shown, 'utf8').includes('"code"'));
      const {code} = JSON.parse(readFileSync(shown, 'utf8').split('\n')[0] ?? '');
      const {port} = JSON.parse(ownPlimsoll('status', '--json').out);

      const paired = await pair(await newBrowser(port, ORIGIN), code);
      await pairing.ended;
      await companion.stop();

      expect(paired.ok).toBe(true);
      expect(pairing.child.exitCode).toBe(0);
    }, 60_000);

    test.skipIf(!existsSync(ACTIVATE))(
      'the helper tells its group what only root may read, and nobody else',
      async () => {
        const [node = '', ...args] = execStart(`${UNITS}/plimsoll-helper.service`);
        const caps = [`--inh-caps=${CAPS}`, `--ambient-caps=${CAPS}`];
        helper = keep(ACTIVATE, [
          '--listen',
          SOCKET,
          '/usr/bin/setpriv',
          ...as('nobody'),
          ...caps,
          node,
          ...args,
        ]);
        await until('the socket', () => existsSync(SOCKET));
        chmodSync(SOCKET, 0o660);
        chownSync(SOCKET, 0, gid('plimsoll'));

        const looked = JSON.parse(plimsoll('doctor', '--json').out);
        const refused = JSON.parse(
          run(
            '/usr/bin/setpriv',
            as('nobody', '/usr/bin/plimsoll', 'doctor', '--json', '--state', '/nonexistent'),
          ).out,
        );

        expect(stateOf(looked, 'helper')).toBe('ok');
        expect(stateOf(refused, 'helper')).toBe('warning');
        expect(plimsoll('scan', '--json').out).toContain('"passwords"');
      },
      60_000,
    );

    test('an upgrade keeps what the companion knows and is', async () => {
      const was = identity();
      await dpkg('--install', build('0.1.1', 'c'));
      await running?.stop();
      await startUnit();

      expect(identity()).toBe(was);
      expect(plimsoll('list', 'events', '--json').out.match(/companion-started/g)).toHaveLength(2);
      expect(run('/usr/bin/dpkg-query', ['--show', '--showformat=${Version}', 'plimsoll']).out).toBe('0.1.1');
    }, 180_000);

    test('after it, the paired browser is still known', async () => {
      const companion = await startOwn();
      const {clients} = JSON.parse(ownPlimsoll('clients', '--json').out);
      await companion.stop();

      expect(clients.map(({label}: {label: string}) => label)).toEqual(['work profile']);
    }, 60_000);

    test('removed, it leaves what it kept; purged, it leaves nothing', async () => {
      await running?.stop();
      await helper?.stop();
      running = undefined;
      helper = undefined;

      await dpkg('--remove', 'plimsoll');
      expect([existsSync('/usr/bin/plimsoll'), existsSync('/usr/lib/plimsoll'), existsSync(STATE)]).toEqual([
        false,
        false,
        true,
      ]);

      await dpkg('--purge', 'plimsoll');
      const known = new Set(before);
      expect(everyPath().filter((path) => !known.has(path))).toEqual([]);
      expect(run('/usr/bin/getent', ['passwd', 'plimsoll']).out).toBe('');
      expect(run('/usr/bin/getent', ['group', 'plimsoll']).out).toBe('');
    });
  },
);

function stateOf(
  answer: {diagnoses: readonly {id: string; state: string}[]},
  id: string,
): string | undefined {
  return answer.diagnoses.find((diagnosis) => diagnosis.id === id)?.state;
}
