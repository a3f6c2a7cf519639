import {expect, test} from 'vitest';

import {pollPrint} from './poll-print.ts';
import type {System} from './system.ts';

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';

function row(local: string, state: string, uid = 0, inode = 1): string {
  return `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000  ${uid}        0 ${inode} 1 0 100 0 0 10 0`;
}

function machine(
  files: Readonly<Record<string, string>>,
  programs: Readonly<Record<string, string>> = {},
): System {
  return {
    foreign: false,
    platform: 'linux',
    uid: 1000,
    readText: async (path) => files[path],
    readBytes: async () => undefined,
    open: async () => undefined,
    list: async () => ['self', 'meminfo', ...Object.keys(programs)],
    stat: async () => undefined,
    async readLink(path) {
      const program = programs[path.split('/')[2] ?? ''];
      if (program === undefined) throw new Error('EACCES');
      return program;
    },
    run: async () => ({outcome: 'missing', code: null, stdout: '', stderr: '', truncated: false}),
    now: () => new Date(0),
  };
}

function listening(...rows: string[]): Promise<string> {
  return pollPrint(machine({'/proc/net/tcp': [HEAD, ...rows].join('\n')}), ['listening']);
}

test('connections come and go without a difference; what listens makes one, and so does who', async () => {
  const before = await listening(row('0100007F:1F90', '0A'));

  expect(await listening(row('0100007F:1F90', '0A', 0, 99), row('0100007F:1F90', '01'))).toBe(before);
  expect(await listening(row('0100007F:1F90', '0A'), row('00000000:0016', '0A'))).not.toBe(before);
  expect(await listening(row('0100007F:1F90', '0A', 1000))).not.toBe(before);
  expect(await listening()).not.toBe(before);
});

test('what runs is told by the programs, not by how often or under which number', async () => {
  const before = await pollPrint(machine({}, {7: '/usr/bin/vim', 9: '/usr/bin/bash'}), ['running']);

  expect(
    await pollPrint(machine({}, {8: '/usr/bin/bash', 12: '/usr/bin/vim', 13: '/usr/bin/vim'}), ['running']),
  ).toBe(before);
  expect(
    await pollPrint(machine({}, {7: '/usr/bin/vim (deleted)', 9: '/usr/bin/bash'}), ['running']),
  ).not.toBe(before);
});

test('several together differ when one does; what cannot be read is no failure', async () => {
  const mounts = {'/proc/self/mountinfo': '22 28 0:21 / /sys rw'};
  const both = await pollPrint(machine(mounts), ['mounted', 'listening']);

  expect(await pollPrint(machine({}), ['mounted', 'listening'])).not.toBe(both);
});
