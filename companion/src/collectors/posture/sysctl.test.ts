import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {sysctl} from './sysctl.ts';

const signal = AbortSignal.any([]);
const FILES = {
  '/proc/sys/kernel/osrelease': '6.1.0-30-amd64\n',
  '/proc/sys/kernel/kptr_restrict': '1\n',
  '/proc/sys/kernel/dmesg_restrict': '1\n',
  '/proc/sys/kernel/randomize_va_space': {refused: 'EACCES'},
  '/boot/config-6.1.0-30-amd64':
    'CONFIG_LDISC_AUTOLOAD=y\n# CONFIG_BPF_UNPRIV_DEFAULT_OFF is not set\nCONFIG_SECURITY_DMESG_RESTRICT=y\nCONFIG_MAGIC_SYSRQ_DEFAULT_ENABLE=0x01b6\n',
  '/etc/sysctl.d/60-mine.conf': 'kernel.kptr_restrict = 2\n',
  '/etc/sysctl.d/99-sysctl.conf': '# kernel.kptr_restrict = 0\n',
  '/usr/lib/sysctl.d/60-mine.conf': 'fs.suid_dumpable = 1\n',
  '/usr/lib/sysctl.d/99-protect-links.conf': 'fs.protected_symlinks = 1\n',
  '/run/sysctl.d/70-run.conf': 'fs.suid_dumpable = 2\n',
} as const;

test('tells what holds now from what will hold', async () => {
  const facts = (await sysctl.collect(fakeSystem(FILES), signal))?.facts?.sysctl;

  expect(facts?.['kernel.kptr_restrict']).toEqual({runtime: '1', persistent: '2', builtin: '0'});
  expect(facts?.['kernel.dmesg_restrict']).toEqual({runtime: '1', builtin: '1'});
  expect(facts?.['kernel.sysrq']).toEqual({missing: true, builtin: '438'});
  expect(facts?.['kernel.unprivileged_bpf_disabled']).toEqual({missing: true, builtin: '0'});
  expect(facts?.['kernel.randomize_va_space']).toEqual({builtin: '2'});
  expect(facts?.['dev.tty.ldisc_autoload']).toEqual({missing: true, builtin: '1'});
  expect(facts?.['dev.tty.legacy_tiocsti']).toEqual({missing: true, builtin: '0'});
  expect(facts?.['fs.protected_symlinks']).toEqual({missing: true, persistent: '1'});
  expect(facts?.['fs.suid_dumpable']).toEqual({missing: true, persistent: '2', builtin: '0'});
});

test('reads nothing of the running system for another root directory', async () => {
  const asked: string[] = [];
  const fake = fakeSystem(FILES, {foreign: true});
  const system = {
    ...fake,
    readText: async (path: string) => {
      asked.push(path);
      return fake.readText(path);
    },
  };

  const facts = (await sysctl.collect(system, signal))?.facts?.sysctl;

  expect(asked.filter((path) => /^\/(?:proc|sys|run|boot)\//.test(path))).toEqual([]);
  expect(facts?.['kernel.kptr_restrict']).toEqual({persistent: '2', builtin: '0'});
  expect(facts?.['kernel.dmesg_restrict']).toEqual({});
  expect(facts?.['fs.suid_dumpable']).toEqual({builtin: '0'});
});

test('a release that is a path leads nowhere', async () => {
  const system = fakeSystem({
    '/proc/sys/kernel/osrelease': '../../etc/shadow',
    '/boot/config-../../etc/shadow': 'x',
  });

  const facts = (await sysctl.collect(system, signal))?.facts?.sysctl;

  expect(facts?.['kernel.dmesg_restrict']).toEqual({missing: true});
});
