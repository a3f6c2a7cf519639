import {quoteForSystemd} from './quote.ts';
import {startCommand, type Target} from './target.ts';

export interface UserUnitOptions extends Target {
  /** What a user's manager can hold back. The system's consent dialog is then out of reach: fixes only show commands. */
  readonly sandbox?: boolean;
}

/**
 * A systemd user unit for the companion (systemd.service(5), systemd.exec(5)). In a user's manager every filter of system
 * calls implies NoNewPrivileges, and with that pkexec, which is setuid, can no longer ask: hence none unless wanted.
 * KillMode: what it started ends with it by itself, but for a package manager at work, which must not be cut off, and the worker
 * that writes down what becomes of it.
 * MemoryHigh holds the companion, its worker (110 MB at its peak) and one that builds knowledge for it (160 MB).
 */
export function userUnit({sandbox = false, ...target}: UserUnitOptions): string {
  return `[Unit]
Description=Plimsoll companion: how exposed this device is, and what to do about it
Documentation=man:plimsoll(1)
After=default.target

[Service]
Type=exec
ExecStart=${startCommand(target).map(quoteForSystemd).join(' ')}
SyslogIdentifier=plimsoll
Restart=on-failure
RestartSec=5
KillMode=process
OOMPolicy=continue
UMask=0077
CPUWeight=20
MemoryHigh=384M
${sandbox ? SANDBOX : ''}
[Install]
WantedBy=default.target
`;
}

/** No MemoryDenyWriteExecute: it would stop the JIT. Node needs `@pkey`; os.networkInterfaces needs AF_NETLINK. */
const SANDBOX = `NoNewPrivileges=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service @pkey
SystemCallErrorNumber=EPERM
`;
