import {quoteForSystemd} from './quote.ts';
import {startCommand, type Target} from './target.ts';

/** Account and group of the system unit; the group opens the root helper's socket. */
export const ACCOUNT = 'plimsoll';
/** Where the system unit keeps things (StateDirectory=). */
export const SYSTEM_STATE = '/var/lib/plimsoll';

export interface SystemUnitOptions extends Pick<Target, 'command'> {
  /** No connection leaves the device, by the kernel's word; knowledge is then imported from a file. */
  readonly offline?: boolean;
}

/**
 * A system unit with an account of its own. It sees no homes' browsers and editors: the user unit does.
 * Left out because the collectors look there: ProtectKernelModules (hides /lib/modules), PrivateTmp and ProtectHome=yes
 * (change the mounts that are judged), PrivateUsers (all owners become nobody), ProtectProc. MemoryDenyWriteExecute would
 * stop the JIT; Node needs `@pkey`. What it starts for a moment are Nodes of a dozen threads each: several at once must fit into
 * TasksMax, and one that takes too much memory must not end the companion (OOMPolicy). /run is named as in the helper's unit.
 */
export function systemUnit({command, offline = false}: SystemUnitOptions): string {
  const start = startCommand({command, stateFolder: SYSTEM_STATE});
  return `[Unit]
Description=Plimsoll companion for the whole device
Documentation=man:plimsoll(1)
Wants=plimsoll-helper.socket
After=plimsoll-helper.socket network.target

[Service]
Type=exec
ExecStart=${start.map(quoteForSystemd).join(' ')}
User=${ACCOUNT}
Group=${ACCOUNT}
StateDirectory=plimsoll
StateDirectoryMode=0700
SyslogIdentifier=plimsoll
Restart=on-failure
RestartSec=5
OOMPolicy=continue
UMask=0077
CPUWeight=20
MemoryMax=512M
TasksMax=128
${SANDBOX}${offline ? OFFLINE : ''}
[Install]
WantedBy=multi-user.target
`;
}

const OFFLINE = `IPAddressDeny=any
IPAddressAllow=localhost
`;

const SANDBOX = `NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
ProtectHome=read-only
PrivateDevices=yes
PrivateMounts=yes
ReadOnlyPaths=/run
DevicePolicy=closed
ProtectKernelTunables=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
RemoveIPC=yes
KeyringMode=private
SystemCallArchitectures=native
SystemCallFilter=@system-service @pkey
SystemCallFilter=~@privileged @resources
SystemCallErrorNumber=EPERM
`;
