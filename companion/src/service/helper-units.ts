import {HELPER_PATH} from '../system/helper.ts';
import {quoteForSystemd} from './quote.ts';
import {ACCOUNT} from './system-unit.ts';

/** The helper's socket (systemd.socket(5)), closed to all but root and the group: it exists always, the helper only while it is asked. */
export function helperSocket(): string {
  return `[Unit]
Description=Plimsoll helper: what only an administrator may read
Documentation=man:plimsoll(1)

[Socket]
ListenStream=${HELPER_PATH}
SocketUser=root
SocketGroup=${ACCOUNT}
SocketMode=0660
Accept=no
Backlog=8
RemoveOnStop=yes
TriggerLimitIntervalSec=60
TriggerLimitBurst=20

[Install]
WantedBy=sockets.target
`;
}

/**
 * The helper itself: no root, but an account of the moment that may read any file and look at any process
 * (capabilities(7)); it writes nowhere and reaches no network. CAP_NET_ADMIN lets it list the packet filter's rules.
 */
export function helperUnit({command}: {readonly command: readonly string[]}): string {
  return `[Unit]
Description=Plimsoll helper: what only an administrator may read
Documentation=man:plimsoll(1)
Requires=plimsoll-helper.socket

[Service]
Type=exec
ExecStart=${command.map(quoteForSystemd).join(' ')}
DynamicUser=yes
AmbientCapabilities=${CAPABILITIES}
CapabilityBoundingSet=${CAPABILITIES}
SyslogIdentifier=plimsoll-helper
RuntimeMaxSec=300
UMask=0077
CPUWeight=20
MemoryMax=256M
TasksMax=32
${SANDBOX}`;
}

const CAPABILITIES = 'CAP_DAC_READ_SEARCH CAP_SYS_PTRACE CAP_NET_ADMIN';

/**
 * No ProtectProc and no PrivateUsers: other processes are what it looks at. /run is named: systemd 252 leaves it writable for root
 * under ProtectSystem=strict as soon as ProtectKernelTunables or ProtectControlGroups is there.
 */
const SANDBOX = `NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
PrivateMounts=yes
ReadOnlyPaths=/run /tmp /var/tmp /dev/shm
DevicePolicy=closed
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
RestrictAddressFamilies=AF_UNIX AF_NETLINK
IPAddressDeny=any
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
KeyringMode=private
SystemCallArchitectures=native
SystemCallFilter=@system-service @pkey
SystemCallFilter=~@privileged @resources
SystemCallErrorNumber=EPERM
`;
