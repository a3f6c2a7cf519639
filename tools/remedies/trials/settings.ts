import {type BoundCheck, settingsFile, settingsOf} from '../../../shared/src/checks/index.ts';
import type {Trial} from '../trial.ts';

/** Kernel settings that a plain Debian 12 has right, each with a value that is wrong. */
const WRONG: Readonly<Record<string, string>> = {
  'address-layout': 'kernel.randomize_va_space=0',
  'connection-floods': 'net.ipv4.tcp_syncookies=0',
  'core-dumps': 'fs.suid_dumpable=1',
  'kernel-messages': 'kernel.dmesg_restrict=0',
  'link-protection': 'fs.protected_symlinks=0 fs.protected_hardlinks=0',
  'magic-keys': 'kernel.sysrq=1',
  'packet-forwarding': 'net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1',
  'page-faults': 'vm.unprivileged_userfaultfd=1',
  'performance-events': 'kernel.perf_event_paranoid=-1',
  'shared-files': 'fs.protected_regular=0 fs.protected_fifos=0',
  'source-routing': 'net.ipv4.conf.all.accept_source_route=1 net.ipv6.conf.all.accept_source_route=1',
  'terminal-injection': 'dev.tty.legacy_tiocsti=1',
  'unprivileged-bpf': 'kernel.unprivileged_bpf_disabled=0',
};

/** The trial of a check of kernel settings; undefined for a check of something else. */
export function settingsTrial(check: BoundCheck): Trial | undefined {
  const settings = settingsOf(check);
  if (settings === undefined) return undefined;
  const keys = settings.map(({key}) => key).join(' ');
  const kept = `/var/tmp/plimsoll-remedies/${check.id}.conf`;
  const wrong = WRONG[check.id];
  return {
    prepare: `sysctl -e ${keys} > ${kept}`,
    ...(wrong === undefined ? {} : {spoil: `sysctl -e -w ${wrong}`}),
    undo: `rm -f ${settingsFile(check.id)}; sysctl -e -p ${kept}; rm ${kept}`,
    // Once set, the kernel takes neither back before the next start.
    ...(check.id === 'kernel-replacement' ? {restart: 'remedy'} : {}),
  };
}
