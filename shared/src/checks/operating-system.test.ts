import {expect, test} from 'vitest';

import type {Facts, ModuleFact, SysctlValue} from '../inventory/index.ts';
import type {Verdict} from './check.ts';
import {checks} from './index.ts';

type Row = readonly [id: string, facts: Partial<Facts>, verdict: Verdict];

const rows: Row[] = [
  ['address-layout', sysctl({'kernel.randomize_va_space': {runtime: '2', builtin: '2'}}), {status: 'pass'}],
  [
    'address-layout',
    sysctl({'kernel.randomize_va_space': {runtime: '0', builtin: '2'}}),
    {status: 'fail', share: 0, evidence: ['kernel.randomize_va_space = 0']},
  ],
  [
    'address-layout',
    sysctl({'kernel.randomize_va_space': {runtime: '2', persistent: '1', builtin: '2'}}),
    {status: 'fail', share: 0.5, evidence: ['kernel.randomize_va_space = 2, → 1 (sysctl.d)']},
  ],
  ['kernel-pointers', sysctl({'kernel.kptr_restrict': {runtime: '1', persistent: '2'}}), {status: 'pass'}],
  [
    'kernel-pointers',
    sysctl({'kernel.kptr_restrict': {runtime: '1', builtin: '0'}}),
    {status: 'fail', share: 0.5, evidence: ['kernel.kptr_restrict = 1, → 0 (sysctl.d)']},
  ],
  ['kernel-messages', sysctl({'kernel.dmesg_restrict': {runtime: '1', builtin: '1'}}), {status: 'pass'}],
  [
    'kernel-messages',
    sysctl({'kernel.dmesg_restrict': {runtime: '1'}}),
    {status: 'fail', share: 0.5, evidence: ['kernel.dmesg_restrict = 1, → ? (sysctl.d)']},
  ],
  [
    'kernel-messages',
    sysctl({'kernel.dmesg_restrict': {}}),
    {status: 'unknown', why: 'could not read kernel.dmesg_restrict'},
  ],
  ['unprivileged-bpf', sysctl({'kernel.unprivileged_bpf_disabled': {persistent: '1'}}), {status: 'pass'}],
  [
    'unprivileged-bpf',
    sysctl({'kernel.unprivileged_bpf_disabled': {persistent: '0', builtin: '2'}}),
    {status: 'fail', share: 0, evidence: ['kernel.unprivileged_bpf_disabled = 0']},
  ],
  [
    'process-tracing',
    sysctl({'kernel.yama.ptrace_scope': {runtime: '1', persistent: '1'}}),
    {status: 'pass'},
  ],
  [
    'process-tracing',
    sysctl({'kernel.yama.ptrace_scope': {runtime: '0', persistent: '1'}}),
    {status: 'fail', share: 0, evidence: ['kernel.yama.ptrace_scope = 0']},
  ],
  [
    'process-tracing',
    sysctl({'kernel.yama.ptrace_scope': {missing: true}}),
    {status: 'not-applicable', why: 'this kernel has no kernel.yama.ptrace_scope'},
  ],
  [
    'link-protection',
    sysctl({
      'fs.protected_symlinks': {runtime: '1', persistent: '1'},
      'fs.protected_hardlinks': {runtime: '1', persistent: '1'},
    }),
    {status: 'pass'},
  ],
  [
    'link-protection',
    sysctl({
      'fs.protected_symlinks': {runtime: '0', persistent: '1'},
      'fs.protected_hardlinks': {runtime: '1', persistent: '1'},
    }),
    {status: 'fail', share: 0.5, evidence: ['fs.protected_symlinks = 0']},
  ],
  [
    'kernel-replacement',
    sysctl({'kernel.kexec_load_disabled': {runtime: '1', persistent: '1'}}),
    {status: 'pass'},
  ],
  [
    'kernel-replacement',
    sysctl({'kernel.kexec_load_disabled': {runtime: '0', builtin: '0'}}),
    {status: 'fail', share: 0, evidence: ['kernel.kexec_load_disabled = 0']},
  ],
  [
    'kernel-replacement',
    sysctl({'kernel.kexec_load_disabled': {missing: true, builtin: '0'}}),
    {status: 'not-applicable', why: 'this kernel has no kernel.kexec_load_disabled'},
  ],
  ['core-dumps', sysctl({'fs.suid_dumpable': {runtime: '2', persistent: '2'}}), {status: 'pass'}],
  [
    'core-dumps',
    sysctl({'fs.suid_dumpable': {runtime: '1', builtin: '0'}}),
    {status: 'fail', share: 0, evidence: ['fs.suid_dumpable = 1']},
  ],
  ['release-support', release('2026-07-11'), {status: 'pass'}],
  [
    'release-support',
    release('2026-07-12'),
    {status: 'fail', share: 0.8, evidence: ['debian 12: 2026-07-11', 'LTS: 2028-06-30']},
  ],
  [
    'release-support',
    release('2028-07-01'),
    {status: 'fail', evidence: ['debian 12: 2026-07-11', 'LTS: 2028-06-30']},
  ],
  [
    'release-support',
    {release: {id: 'ubuntu', version: '20.04', supportEnds: '2025-05-29', today: '2026-11-23'}},
    {status: 'fail', evidence: ['ubuntu 20.04: 2025-05-29']},
  ],
  [
    'release-support',
    {release: {id: 'arch', version: '', today: '2026-11-23'}},
    {status: 'unknown', why: 'no end of support known for arch '},
  ],
  ['secure-boot', {secureBoot: {uefi: true, enabled: true}}, {status: 'pass'}],
  ['secure-boot', {secureBoot: {uefi: true, enabled: false}}, {status: 'fail', evidence: ['SecureBoot = 0']}],
  ['secure-boot', {secureBoot: {uefi: true}}, {status: 'unknown', why: 'the firmware does not say'}],
  [
    'secure-boot',
    {secureBoot: {uefi: false}},
    {status: 'not-applicable', why: 'the device did not start through UEFI'},
  ],
  ['disk-encryption', {volumes: [volume('/', true), volume('/media/stick', false, true)]}, {status: 'pass'}],
  [
    'disk-encryption',
    {volumes: [volume('/', true), volume('/srv', false)]},
    {status: 'fail', share: 0.5, evidence: ['/srv']},
  ],
  ['disk-encryption', {volumes: [volume('/', false)]}, {status: 'fail', share: 0, evidence: ['/']}],
  ['disk-encryption', {volumes: []}, {status: 'not-applicable', why: 'no fixed disk is mounted'}],
  [
    'temporary-folders',
    {mounts: [mount('/tmp', 'nodev,nosuid'), mount('/dev/shm', 'nodev,nosuid')]},
    {status: 'pass'},
  ],
  [
    'temporary-folders',
    {mounts: [mount('/tmp', 'rw,nosuid'), mount('/dev/shm', 'nodev,nosuid')]},
    {status: 'fail', share: 0.5, evidence: ['/tmp: −nodev']},
  ],
  [
    'temporary-folders',
    {mounts: [mount('/', 'rw'), mount('/dev/shm', 'rw')]},
    {status: 'fail', share: 0, evidence: ['/tmp: no file system of its own', '/dev/shm: −nodev, −nosuid']},
  ],
  [
    'pending-restart',
    {restart: {requested: false, packages: [], booted: '6.1.0-30-amd64'}},
    {status: 'pass'},
  ],
  [
    'pending-restart',
    {restart: {requested: true, packages: ['libc6'], booted: '6.1.0-9-amd64', newest: '6.1.0-30-amd64'}},
    {status: 'fail', evidence: ['6.1.0-9-amd64 → 6.1.0-30-amd64', '/run/reboot-required', 'libc6']},
  ],
  ['processor-mitigations', {mitigations: [{name: 'mds', state: 'Not affected'}]}, {status: 'pass'}],
  [
    'processor-mitigations',
    {
      mitigations: [
        {name: 'meltdown', state: 'Mitigation: PTI'},
        {name: 'mds', state: 'Vulnerable: Clear CPU buffers attempted, no microcode'},
      ],
    },
    {status: 'fail', share: 0.5, evidence: ['mds: Vulnerable: Clear CPU buffers attempted, no microcode']},
  ],
  ['time-synchronisation', {services: {enabled: ['chrony', 'cron']}}, {status: 'pass'}],
  [
    'time-synchronisation',
    {services: {enabled: ['cron']}},
    {
      status: 'fail',
      evidence: ['not enabled: systemd-timesyncd, chrony, chronyd, ntp, ntpd, ntpsec, openntpd'],
    },
  ],
  [
    'performance-events',
    sysctl({'kernel.perf_event_paranoid': {runtime: '3', persistent: '3'}}),
    {status: 'pass'},
  ],
  [
    'performance-events',
    sysctl({'kernel.perf_event_paranoid': {runtime: '1', persistent: '3'}}),
    {status: 'fail', share: 0, evidence: ['kernel.perf_event_paranoid = 1']},
  ],
  ['magic-keys', sysctl({'kernel.sysrq': {runtime: '438', persistent: '438'}}), {status: 'pass'}],
  [
    'magic-keys',
    sysctl({'kernel.sysrq': {runtime: '1', persistent: '438'}}),
    {status: 'fail', share: 0, evidence: ['kernel.sysrq = 1']},
  ],
  [
    'terminal-disciplines',
    sysctl({'dev.tty.ldisc_autoload': {runtime: '0', persistent: '0'}}),
    {status: 'pass'},
  ],
  [
    'terminal-disciplines',
    sysctl({'dev.tty.ldisc_autoload': {runtime: '1', persistent: '0'}}),
    {status: 'fail', share: 0, evidence: ['dev.tty.ldisc_autoload = 1']},
  ],
  [
    'terminal-injection',
    sysctl({'dev.tty.legacy_tiocsti': {runtime: '0', persistent: '0'}}),
    {status: 'pass'},
  ],
  [
    'terminal-injection',
    sysctl({'dev.tty.legacy_tiocsti': {runtime: '1', persistent: '0'}}),
    {status: 'fail', share: 0, evidence: ['dev.tty.legacy_tiocsti = 1']},
  ],
  ['bpf-compiler', sysctl({'net.core.bpf_jit_harden': {runtime: '2', persistent: '2'}}), {status: 'pass'}],
  [
    'bpf-compiler',
    sysctl({'net.core.bpf_jit_harden': {runtime: '0', persistent: '2'}}),
    {status: 'fail', share: 0, evidence: ['net.core.bpf_jit_harden = 0']},
  ],
  ['page-faults', sysctl({'vm.unprivileged_userfaultfd': {runtime: '0', persistent: '0'}}), {status: 'pass'}],
  [
    'page-faults',
    sysctl({'vm.unprivileged_userfaultfd': {runtime: '1', persistent: '0'}}),
    {status: 'fail', share: 0, evidence: ['vm.unprivileged_userfaultfd = 1']},
  ],

  [
    'shared-files',
    sysctl({
      'fs.protected_regular': {runtime: '2', persistent: '2'},
      'fs.protected_fifos': {runtime: '1', persistent: '1'},
    }),
    {status: 'pass'},
  ],
  [
    'shared-files',
    sysctl({
      'fs.protected_regular': {runtime: '2', builtin: '0'},
      'fs.protected_fifos': {runtime: '0', builtin: '0'},
    }),
    {
      status: 'fail',
      share: 0.25,
      evidence: ['fs.protected_regular = 2, → 0 (sysctl.d)', 'fs.protected_fifos = 0'],
    },
  ],
  [
    'user-namespaces',
    sysctl({
      'kernel.unprivileged_userns_clone': {runtime: '1'},
      'kernel.apparmor_restrict_unprivileged_userns': {runtime: '1', persistent: '1'},
    }),
    {status: 'pass'},
  ],
  [
    'user-namespaces',
    sysctl({
      'kernel.unprivileged_userns_clone': {runtime: '1', persistent: '1'},
      'kernel.apparmor_restrict_unprivileged_userns': {missing: true},
    }),
    {status: 'fail', share: 0, evidence: ['kernel.unprivileged_userns_clone = 1']},
  ],
  [
    'user-namespaces',
    sysctl({
      'kernel.unprivileged_userns_clone': {missing: true},
      'kernel.apparmor_restrict_unprivileged_userns': {missing: true},
    }),
    {
      status: 'not-applicable',
      why: 'this kernel has no kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns',
    },
  ],
  ['kernel-lockdown', {lockdown: {supported: true, mode: 'integrity'}}, {status: 'pass'}],
  [
    'kernel-lockdown',
    {lockdown: {supported: true, mode: 'none'}},
    {status: 'fail', evidence: ['lockdown: none']},
  ],
  ['kernel-lockdown', {lockdown: {supported: true}}, {status: 'unknown', why: 'the kernel does not say'}],
  [
    'kernel-lockdown',
    {lockdown: {supported: false}},
    {status: 'not-applicable', why: 'this kernel has no lockdown'},
  ],
  ['rare-file-systems', {modules: []}, {status: 'pass'}],
  [
    'rare-file-systems',
    {modules: [module('udf', true), module('hfs', false, {builtin: true}), module('sctp', false)]},
    {status: 'pass'},
  ],
  [
    'rare-file-systems',
    {
      modules: [
        module('udf', false, {loaded: true}),
        module('hfs', false),
        module('cramfs', true, {loaded: true}),
      ],
    },
    {
      status: 'fail',
      share: 1 - 2.5 / 6,
      evidence: ['udf: loaded', 'hfs: can be loaded', 'cramfs: loaded, barred after a restart'],
    },
  ],
  ['boot-loader-files', files(['/boot/grub/grub.cfg', 0o444], ['/etc/grub.d', 0o755]), {status: 'pass'}],
  [
    'boot-loader-files',
    files(['/boot/grub/grub.cfg', 0o646], ['/etc/grub.d', 0o755]),
    {status: 'fail', share: 0.5, evidence: ['/boot/grub/grub.cfg: 646, uid 0']},
  ],
  [
    'boot-loader-files',
    files(['/etc/crontab', 0o666]),
    {status: 'not-applicable', why: 'there is no configuration of GRUB'},
  ],
  ['boot-loader-password', {bootLoader: {kind: 'grub', locked: true}}, {status: 'pass'}],
  [
    'boot-loader-password',
    {bootLoader: {kind: 'grub', locked: false}},
    {status: 'fail', evidence: ['grub.cfg: −password']},
  ],
  [
    'boot-loader-password',
    {bootLoader: {kind: 'systemd-boot', locked: false}},
    {status: 'fail', evidence: ['loader.conf: editor']},
  ],
  [
    'boot-loader-password',
    {bootLoader: {kind: 'none', locked: false}},
    {status: 'not-applicable', why: 'there is no boot loader here'},
  ],
  [
    'data-file-systems',
    {
      mounts: [
        mount('/', 'rw'),
        mount('/home', 'nodev,nosuid'),
        mount('/var', 'nodev'),
        mount('/media/a', 'nosuid,nodev'),
      ],
      fileSystemTable: [mount('/home', 'defaults,nodev,nosuid')],
    },
    {status: 'pass'},
  ],
  [
    'data-file-systems',
    {
      mounts: [mount('/home', 'nodev,nosuid'), mount('/run/media/anna/stick', 'rw,nodev')],
      fileSystemTable: [mount('/home', 'defaults')],
    },
    {
      status: 'fail',
      share: 0.25,
      evidence: ['/home: → −nodev, −nosuid (fstab)', '/run/media/anna/stick: −nosuid'],
    },
  ],
  [
    'data-file-systems',
    {mounts: [mount('/', 'rw'), mount('/mntx', 'rw')], fileSystemTable: []},
    {status: 'not-applicable', why: 'no folder of data has a file system of its own'},
  ],
  ['shared-folders', {sharedFolders: [{path: '/tmp', sticky: true}]}, {status: 'pass'}],
  [
    'shared-folders',
    {
      sharedFolders: [
        {path: '/srv/x', sticky: false},
        {path: '/tmp', sticky: true},
      ],
    },
    {status: 'fail', evidence: ['/srv/x']},
  ],
  ['program-folders', files(['/usr/bin', 0o755], ['/usr/local/bin', 0o2775]), {status: 'pass'}],
  [
    'program-folders',
    {
      systemFiles: [
        {path: '/usr/bin', mode: 0o755, uid: 1000},
        {path: '/etc/profile', mode: 0o664, uid: 0},
      ],
    },
    {status: 'fail', share: 0, evidence: ['/usr/bin: 755, uid 1000', '/etc/profile: 664, uid 0']},
  ],
  ['swap-encryption', {swaps: [{path: '/dev/zram0', safe: true}]}, {status: 'pass'}],
  [
    'swap-encryption',
    {
      swaps: [
        {path: '/dev/zram0', safe: true},
        {path: '/swapfile', safe: false},
      ],
    },
    {status: 'fail', share: 0.5, evidence: ['/swapfile']},
  ],
  ['swap-encryption', {swaps: []}, {status: 'not-applicable', why: 'no memory is swapped out'}],
];

test.for(rows)('%s judges %j', ([id, facts, verdict]) => {
  expect(checks.find((check) => check.id === id)?.run(facts)).toEqual(verdict);
});

test('each check of the operating system is seen to pass and to fail', () => {
  const own = checks
    .filter(({category, platforms}) => category === 'operating-system' && platforms.includes('linux'))
    .map(({id}) => id);
  for (const status of ['pass', 'fail']) {
    const seen = rows.filter(([, , verdict]) => verdict.status === status).map(([id]) => id);
    expect([...new Set(seen)].toSorted()).toEqual(own.toSorted());
  }
});

function sysctl(values: Record<string, SysctlValue>): Partial<Facts> {
  return {sysctl: values};
}

function release(today: string): Partial<Facts> {
  const dates = {supportEnds: '2026-07-11', longTermEnds: '2028-06-30'};
  return {release: {id: 'debian', version: '12', ...dates, today}};
}

function volume(point: string, encrypted: boolean, removable = false): Facts['volumes'][number] {
  return {mount: point, encrypted, removable};
}

function mount(point: string, options: string): Facts['mounts'][number] {
  return {point, type: 'tmpfs', options: options.split(',')};
}

function module(name: string, barred: boolean, over: Partial<ModuleFact> = {}): ModuleFact {
  return {name, builtin: false, barred, loaded: false, ...over};
}

function files(...list: (readonly [path: string, mode: number])[]): Partial<Facts> {
  return {systemFiles: list.map(([path, mode]) => ({path, mode, uid: 0}))};
}
