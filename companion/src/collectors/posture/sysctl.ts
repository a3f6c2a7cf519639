import type {SysctlValue} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {clip, tryRead} from './formats/read.ts';
import {parseSysctl, type SysctlSetting, valueOf} from './formats/sysctl-conf.ts';

/** systemd's order of folders (sysctl.d(5)): a file hides those of its name in later folders. */
const FOLDERS = [
  '/etc/sysctl.d',
  '/run/sysctl.d',
  '/usr/local/lib/sysctl.d',
  '/usr/lib/sysctl.d',
  '/lib/sysctl.d',
];

/**
 * The settings that checks ask about, and what the kernel starts with (kernel sources, Documentation/admin-guide/sysctl);
 * undefined where distributions patch it.
 */
const BUILTIN: Readonly<Record<string, string | undefined>> = {
  'dev.tty.ldisc_autoload': undefined,
  'dev.tty.legacy_tiocsti': undefined,
  'fs.protected_fifos': '0',
  'fs.protected_hardlinks': undefined,
  'fs.protected_regular': '0',
  'fs.protected_symlinks': undefined,
  'fs.suid_dumpable': '0',
  'kernel.apparmor_restrict_unprivileged_userns': undefined,
  'kernel.dmesg_restrict': undefined,
  'kernel.kexec_load_disabled': '0',
  'kernel.kptr_restrict': '0',
  // The least; Debian's and Ubuntu's patches start with 3 and 4.
  'kernel.perf_event_paranoid': '2',
  'kernel.randomize_va_space': '2',
  'kernel.sysrq': undefined,
  'kernel.unprivileged_bpf_disabled': undefined,
  'kernel.unprivileged_userns_clone': undefined,
  'kernel.yama.ptrace_scope': undefined,
  'net.core.bpf_jit_harden': '0',
  'net.ipv4.conf.all.accept_redirects': '1',
  'net.ipv4.conf.all.accept_source_route': '0',
  'net.ipv4.conf.all.log_martians': '0',
  'net.ipv4.conf.all.rp_filter': '0',
  'net.ipv4.conf.all.send_redirects': '1',
  'net.ipv4.conf.default.accept_redirects': '1',
  'net.ipv4.conf.default.log_martians': '0',
  'net.ipv4.conf.default.rp_filter': '0',
  'net.ipv4.conf.default.send_redirects': '1',
  'net.ipv4.ip_forward': '0',
  'net.ipv4.tcp_syncookies': '1',
  'net.ipv6.conf.all.accept_redirects': '1',
  'net.ipv6.conf.all.accept_source_route': '0',
  'net.ipv6.conf.all.forwarding': '0',
  'net.ipv6.conf.default.accept_redirects': '1',
  'vm.unprivileged_userfaultfd': '0',
};

/** Kernel settings: what holds now, and what the configuration will set at the next start. */
export const sysctl: Collector = {
  id: 'sysctl',
  platforms: ['linux'],
  foreign: true,
  watches: [
    ...FOLDERS.map((folder) => ({folder, names: /\.conf$/})),
    {folder: '/etc', names: /^sysctl\.conf$/},
    {folder: '/proc/sys/kernel'},
    {folder: '/proc/sys/fs'},
    {folder: '/proc/sys/dev/tty'},
    {folder: '/proc/sys/vm'},
    {folder: '/proc/sys/net/ipv4'},
    {folder: '/proc/sys/net/ipv4/conf/all'},
    {folder: '/proc/sys/net/ipv4/conf/default'},
  ],
  async collect(system) {
    const settings = parseSysctl(await configuration(system));
    const builtin = {...BUILTIN, ...(await kernelConfig(system))};
    const entries = await Promise.all(
      Object.keys(BUILTIN).map(async (key) => [key, await read(system, key, {settings, builtin})] as const),
    );
    return {facts: {sysctl: Object.fromEntries(entries)}};
  },
};

interface Known {
  readonly settings: readonly SysctlSetting[];
  readonly builtin: Readonly<Record<string, string | undefined>>;
}

async function read(system: System, key: string, known: Known): Promise<SysctlValue> {
  const persistent = valueOf(known.settings, key);
  const builtin = known.builtin[key];
  return {
    ...(system.foreign ? {} : await runtime(system, key)),
    ...(persistent === undefined ? {} : {persistent: clip(persistent)}),
    ...(builtin === undefined ? {} : {builtin}),
  };
}

async function runtime(system: System, key: string): Promise<Pick<SysctlValue, 'runtime' | 'missing'>> {
  try {
    const text = await system.readText(`/proc/sys/${key.replaceAll('.', '/')}`);
    return text === undefined ? {missing: true} : {runtime: clip(text.trim())};
  } catch {
    // Some settings only root may read: unknown now, the configuration may still be judged.
    return {};
  }
}

/** Every configuration file in the order in which it is applied. */
async function configuration(system: System): Promise<string> {
  const chosen = new Map<string, string>();
  const lists = await Promise.all(FOLDERS.map((folder) => list(system, folder)));
  FOLDERS.forEach((folder, i) => {
    for (const name of lists[i] ?? []) {
      if (name.endsWith('.conf') && !chosen.has(name)) chosen.set(name, `${folder}/${name}`);
    }
  });
  const paths = [...chosen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
  const texts = await Promise.all(paths.map((path) => system.readText(path)));
  return texts.map((text) => text ?? '').join('\n');
}

async function list(system: System, folder: string): Promise<readonly string[] | undefined> {
  // What lies in /run is of the running system alone.
  return system.foreign && folder.startsWith('/run') ? undefined : system.list(folder);
}

/** Some settings start as the kernel was built; Debian keeps how in /boot. */
async function kernelConfig(system: System): Promise<Record<string, string>> {
  if (system.foreign) return {};
  const release = (await system.readText('/proc/sys/kernel/osrelease'))?.trim() ?? '';
  if (!/^[\w.+~-]+$/.test(release)) return {};
  // Where /boot is closed to users, these stay uncertain.
  const config = await tryRead(system, `/boot/config-${release}`);
  if (!config.ok || config.text === undefined) return {};
  const lines = new Set(config.text.split('\n'));
  return {
    'dev.tty.ldisc_autoload': lines.has('CONFIG_LDISC_AUTOLOAD=y') ? '1' : '0',
    'dev.tty.legacy_tiocsti': lines.has('CONFIG_LEGACY_TIOCSTI=y') ? '1' : '0',
    'kernel.dmesg_restrict': lines.has('CONFIG_SECURITY_DMESG_RESTRICT=y') ? '1' : '0',
    ...keysAtStart(config.text),
    'kernel.unprivileged_bpf_disabled': lines.has('CONFIG_BPF_UNPRIV_DEFAULT_OFF=y') ? '2' : '0',
  };
}

const SYSRQ = /^CONFIG_MAGIC_SYSRQ_DEFAULT_ENABLE=(?<mask>0x[0-9a-f]{1,4})$/m;

/** The mask of keys, hexadecimal there and decimal in /proc. */
function keysAtStart(config: string): Record<string, string> {
  const mask = SYSRQ.exec(config)?.groups?.['mask'];
  return mask === undefined ? {} : {'kernel.sysrq': String(Number(mask))};
}
