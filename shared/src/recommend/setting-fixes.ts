/** Checks of kernel settings that one click may put right: nothing here stops a program, and each can be taken back. */
const SYSCTL = [
  'address-layout',
  'bpf-compiler',
  'connection-floods',
  'core-dumps',
  'incoming-redirects',
  'kernel-messages',
  'kernel-pointers',
  'link-protection',
  'magic-keys',
  'martian-packets',
  'outgoing-redirects',
  'page-faults',
  'performance-events',
  'process-tracing',
  'sender-verification',
  'shared-files',
  'source-routing',
  'terminal-disciplines',
  'terminal-injection',
  'unprivileged-bpf',
] as const;

/**
 * The fix in the compiled catalogue that puts a failed check right, by the check's id. Left out on purpose: forwarding (hosts of
 * containers need it), user namespaces (sandboxes of browsers need them), kexec (cannot be taken back before a restart).
 */
export const settingFixes: ReadonlyMap<string, string> = new Map([
  ...SYSCTL.map((id) => [id, 'sysctl-dropin'] as const),
  ['automatic-updates', 'automatic-updates'],
  ['firewall', 'firewall'],
  ['screen-lock', 'screen-lock'],
]);
