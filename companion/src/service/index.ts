interface Options {
  /** Absolute path of the Node that runs us. */
  readonly node: string;
  /** Absolute path of `bin/plimsoll.js`. */
  readonly launcher: string;
  readonly stateFolder: string;
}

/**
 * A systemd user unit for the companion (systemd.service(5), systemd.exec(5)). No MemoryDenyWriteExecute: it would
 * stop the JIT. What the sandbox of a user manager cannot do is left out rather than pretended.
 */
export function userUnit({node, launcher, stateFolder}: Options): string {
  return `[Unit]
Description=Plimsoll companion: how exposed this device is, and what to do about it
After=default.target

[Service]
Type=simple
ExecStart=${quote(node)} ${quote(launcher)} start --state ${quote(stateFolder)}
Restart=on-failure
RestartSec=5
NoNewPrivileges=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK
LockPersonality=yes
RestrictRealtime=yes
SystemCallArchitectures=native
UMask=0077
MemoryHigh=256M

[Install]
WantedBy=default.target
`;
}

/** Quotes an argument of ExecStart: systemd reads C escapes, `%` specifiers and `$` variables in it. */
function quote(argument: string): string {
  const escaped = argument
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('%', '%%')
    .replaceAll('$', () => '$$');
  return `"${escaped}"`;
}
