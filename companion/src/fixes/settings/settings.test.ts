import {checks, settingsOf} from '@plimsoll/shared/checks';
import {settingFixes} from '@plimsoll/shared/recommend';
import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../../collectors/posture/formats/fake.ts';
import type {System} from '../../system/system.ts';
import {catalogue} from '../catalogue.ts';
import {carryOut} from './carry-out.ts';
import {ROOT_FOLDER, readFormer} from './former.ts';
import type {Hands} from './setting.ts';
import {settings} from './table.ts';

const FILE = '/etc/sysctl.d/99-zz-plimsoll-kernel-pointers.conf';
const KEPT = `${ROOT_FOLDER}/kernel-pointers.json`;
const KERNEL = '/proc/sys/kernel/kptr_restrict';

/** A device that keeps what is written, and writes down every start. */
function device(
  files: Record<string, string>,
  over: Partial<System> = {},
  said: Record<string, string> = {},
) {
  const disk = {...files};
  const started: string[] = [];
  const lines: string[] = [];
  const system = fakeSystem(disk, {
    uid: 0,
    async run(program, args) {
      started.push([program, ...args].join(' '));
      const stdout = said[[program, ...args].join(' ')] ?? '';
      return {outcome: 'exited', code: 0, stdout, stderr: '', truncated: false};
    },
    ...over,
    readText: async (path) => disk[path],
    stat: async (path) => {
      const at = fakeSystem(disk);
      const stat = await at.stat(path);
      return stat && {...stat, uid: over.uid ?? 0};
    },
  });
  const hands: Hands = {
    system,
    folder: system.uid === 0 ? ROOT_FOLDER : '/home/a/kept',
    write: (path, text) => void (disk[path] = text),
    remove: (path) => void delete disk[path],
    say: (line) => void lines.push(line),
  };
  return {disk, started, lines, hands};
}

test('every check of the table has its fix, its part for root, and its settings', () => {
  const known = new Map(checks.map((check) => [check.id, check]));
  for (const [check, fix] of settingFixes) {
    expect([check, known.has(check), catalogue.has(fix), settings.has(check)]).toEqual([
      check,
      true,
      true,
      true,
    ]);
    const bound = known.get(check) ?? fail();
    expect([check, settingsOf(bound) !== undefined]).toEqual([check, fix === 'sysctl-dropin']);
  }
});

function fail(): never {
  throw new Error('no such check');
}

test('kernel settings are set in a file of their own, and what was there comes back', async () => {
  const before = {[KERNEL]: '0\n', [FILE]: 'kernel.kptr_restrict = 0\n'};
  const {disk, started, hands} = device(before);

  expect(await carryOut(['set', 'kernel-pointers'], hands)).toBe(0);
  expect(disk[FILE]).toContain('\nkernel.kptr_restrict = 2\n');
  expect(started).toEqual([`sysctl -e -p ${FILE}`]);

  // Run again, it keeps what was there first.
  expect(await carryOut(['set', 'kernel-pointers'], hands)).toBe(0);
  expect(await carryOut(['unset', 'kernel-pointers'], hands)).toBe(0);
  expect(disk).toEqual(before);
  expect(started.at(-1)).toBe('sysctl -w kernel.kptr_restrict=0');
});

test('where there was no file there is none afterwards, and nothing is taken back twice', async () => {
  const {disk, lines, hands} = device({[KERNEL]: '1\n'});
  await carryOut(['set', 'kernel-pointers'], hands);
  expect(await carryOut(['unset', 'kernel-pointers'], hands)).toBe(0);
  expect(disk).toEqual({[KERNEL]: '1\n'});
  expect(await carryOut(['unset', 'kernel-pointers'], hands)).toBe(1);
  expect(lines.at(-1)).toBe('nothing was kept of how it was before');
});

test('F2: nothing but two words of the table does anything', async () => {
  const {disk, started, hands} = device({[KERNEL]: '0\n'});
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'set',
      'unset',
      '--set',
      '__proto__',
      '../kernel-pointers',
      'kernel.kptr_restrict=0',
      'kernel-pointers;id',
      'packet-forwarding',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, {maxLength: 4}), async (argv) => {
      fc.pre(!(argv.length === 2 && settings.has(argv[1] ?? '')));
      expect(await carryOut(argv, hands)).toBe(2);
    }),
  );
  expect(await carryOut(['set', 'kernel-pointers', 'kernel.kptr_restrict=0'], hands)).toBe(2);
  expect({disk, started}).toEqual({disk: {[KERNEL]: '0\n'}, started: []});
});

test.for([
  {check: 'kernel-pointers', uid: 1000},
  {check: 'firewall', uid: 1000},
  {check: 'screen-lock', uid: 0},
])('$check is not set with the rights of user $uid', async ({check, uid}) => {
  const {started, hands} = device({}, {uid});
  expect(await carryOut(['set', check], hands)).toBe(2);
  expect(started).toEqual([]);
});

test.for([
  {given: 'somebody else’s', stat: {uid: 1000}},
  {given: 'open to others', stat: {mode: 0o666}},
  {given: 'no file', stat: {kind: 'directory' as const}},
])('what was kept is not believed when it is $given', async ({stat}) => {
  const text = '{"file":"evil","values":{}}';
  const system = fakeSystem({}, {uid: 0, readText: async () => text});
  const plain = {kind: 'file' as const, size: 1, mode: 0o644, uid: 0, modifiedMs: 0, fingerprint: ''};
  expect(await readFormer({...system, stat: async () => plain}, ROOT_FOLDER, 'x')).toEqual({
    file: 'evil',
    values: {},
  });
  expect(
    await readFormer({...system, stat: async () => ({...plain, ...stat})}, ROOT_FOLDER, 'x'),
  ).toBeUndefined();
});

test('a value that was kept is written to the kernel only when it is a number', async () => {
  const {started, hands, disk} = device({[KERNEL]: '2\n'});
  disk[KEPT] = '{"file":null,"values":{"kernel.kptr_restrict":"0 -w kernel.panic=1"}}';
  expect(await carryOut(['unset', 'kernel-pointers'], hands)).toBe(0);
  expect(started).toEqual([]);
});

const UPDATES = '/etc/apt/apt.conf.d/99plimsoll-automatic-updates';

test('automatic updates: the package comes where it is missing, and taken back means off', async () => {
  const {disk, started, hands} = device({});
  expect(await carryOut(['set', 'automatic-updates'], hands)).toBe(0);
  expect(
    started.map((line) => [line.startsWith('apt-get install '), line.endsWith(' -- unattended-upgrades')]),
  ).toEqual([[true, true]]);
  expect(disk[UPDATES]).toContain('Unattended-Upgrade "1"');

  expect(await carryOut(['unset', 'automatic-updates'], hands)).toBe(0);
  expect(disk[UPDATES]).toContain('Unattended-Upgrade "0"');
});

const TCP = `  sl  local_address rem_address   st
   0: 00000000:0016 00000000:0000 0A 0
   1: 0100007F:08AE 00000000:0000 0A 0
`;
const UFW = {
  '/etc/ufw/ufw.conf': 'ENABLED=no\n',
  '/etc/default/ufw': 'DEFAULT_INPUT_POLICY="ACCEPT"\n',
  '/proc/net/tcp': TCP,
};

test('the firewall lets SSH in before it starts, and takes back only what it added', async () => {
  const {disk, started, hands} = device(UFW, {}, {'sshd -T': 'port 22\nport 2223\nusepam yes\n'});
  expect(await carryOut(['set', 'firewall'], hands)).toBe(0);
  expect(started).toEqual([
    'sshd -T',
    'ufw show added',
    'ufw allow 22/tcp',
    'ufw default deny incoming',
    'ufw --force enable',
  ]);
  expect(await carryOut(['unset', 'firewall'], hands)).toBe(0);
  expect(started.slice(5)).toEqual(['ufw disable', 'ufw default allow incoming', 'ufw delete allow 22/tcp']);
  expect(disk).toEqual(UFW);
});

test.for<{given: string; ended: object; rc: number; ufw: number}>([
  {given: 'does not say its ports', ended: {code: 255}, rc: 1, ufw: 0},
  {given: 'is not there', ended: {outcome: 'missing', code: null}, rc: 0, ufw: 3},
])('where sshd $given, $ufw orders reach ufw', async ({ended, rc, ufw}) => {
  const started: string[] = [];
  const done = {outcome: 'exited' as const, code: 0, stdout: '', stderr: '', truncated: false};
  const {hands} = device(UFW, {
    async run(program, args) {
      started.push([program, ...args].join(' '));
      return program === 'sshd' ? {...done, ...ended} : done;
    },
  });
  expect(await carryOut(['set', 'firewall'], hands)).toBe(rc);
  expect(started.filter((line) => line.startsWith('ufw '))).toHaveLength(ufw);
  expect(started.some((line) => line.startsWith('ufw allow'))).toBe(false);
});

test('the screen lock is the user’s own, and comes back as it was', async () => {
  const get = 'gsettings get org.gnome.desktop';
  const said = {
    [`${get}.screensaver lock-enabled`]: 'false\n',
    [`${get}.screensaver lock-delay`]: 'uint32 30\n',
    [`${get}.session idle-delay`]: 'uint32 0\n',
  };
  const {started, hands, disk} = device({}, {uid: 1000}, said);
  expect(await carryOut(['set', 'screen-lock'], hands)).toBe(0);
  expect(await carryOut(['unset', 'screen-lock'], hands)).toBe(0);
  expect(started.filter((line) => line.startsWith('gsettings set'))).toEqual([
    'gsettings set org.gnome.desktop.screensaver lock-enabled true',
    'gsettings set org.gnome.desktop.screensaver lock-delay uint32 0',
    'gsettings set org.gnome.desktop.session idle-delay uint32 600',
    'gsettings set org.gnome.desktop.screensaver lock-enabled false',
    'gsettings set org.gnome.desktop.screensaver lock-delay uint32 30',
    'gsettings set org.gnome.desktop.session idle-delay uint32 0',
  ]);
  expect(disk).toEqual({});
});
