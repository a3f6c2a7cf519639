/** A Windows computer or server: they share builds, not flaws. */
export type WindowsKind = 'client' | 'server';

/**
 * Builds by the names of Microsoft's product list, up to where edition and architecture begin
 * (learn.microsoft.com/windows/release-health: "release information" of Windows 10, 11 and Server; for older ones
 * learn.microsoft.com/windows/win32/sysinfo/operating-system-version).
 */
const CLIENTS: Readonly<Record<string, string>> = {
  'windows vista': '6.0.6002',
  'windows 7': '6.1.7601',
  'windows 8': '6.2.9200',
  'windows 8.1': '6.3.9600',
  'windows rt 8.1': '6.3.9600',
  'windows 10': '10.0.10240',
  'windows 10 version 1507': '10.0.10240',
  'windows 10 version 1511': '10.0.10586',
  'windows 10 version 1607': '10.0.14393',
  'windows 10 version 1703': '10.0.15063',
  'windows 10 version 1709': '10.0.16299',
  'windows 10 version 1803': '10.0.17134',
  'windows 10 version 1809': '10.0.17763',
  'windows 10 version 1903': '10.0.18362',
  'windows 10 version 1909': '10.0.18363',
  'windows 10 version 2004': '10.0.19041',
  'windows 10 version 20h2': '10.0.19042',
  'windows 10 version 21h1': '10.0.19043',
  'windows 10 version 21h2': '10.0.19044',
  'windows 10 version 22h2': '10.0.19045',
  'windows 11': '10.0.22000',
  'windows 11 version 21h2': '10.0.22000',
  'windows 11 version 22h2': '10.0.22621',
  'windows 11 version 23h2': '10.0.22631',
  // Microsoft's own slip for 23H2 on ARM64 (2023).
  'windows 11 version 22h3': '10.0.22631',
  'windows 11 version 24h2': '10.0.26100',
  'windows 11 version 25h2': '10.0.26200',
  'windows 11 version 26h1': '10.0.28000',
};

const SERVERS: Readonly<Record<string, string>> = {
  // Its builds count as 6003 since 2019 (support.microsoft.com, KB4489887).
  'windows server 2008': '6.0.6003',
  'windows server 2008 r2': '6.1.7601',
  'windows server 2012': '6.2.9200',
  'windows server 2012 r2': '6.3.9600',
  'windows server 2016': '10.0.14393',
  'windows server version 1709': '10.0.16299',
  'windows server version 1803': '10.0.17134',
  'windows server 2019': '10.0.17763',
  'windows server version 1903': '10.0.18362',
  'windows server version 1909': '10.0.18363',
  'windows server version 2004': '10.0.19041',
  'windows server version 20h2': '10.0.19042',
  'windows server 2022': '10.0.20348',
  'windows server 2022 23h2 edition': '10.0.25398',
  'windows server 2025': '10.0.26100',
};

/** Builds that take the same update, from which only a switch tells them apart: their last numbers mean the same. */
const SIBLINGS: readonly (readonly string[])[] = [
  ['10.0.18362', '10.0.18363'],
  ['10.0.19041', '10.0.19042', '10.0.19043', '10.0.19044', '10.0.19045'],
  ['10.0.22621', '10.0.22631'],
  ['10.0.26100', '10.0.26200'],
];

/** One Windows of the product list. */
export interface WindowsProduct {
  readonly kind: WindowsKind;
  /** `10.0.19045`. */
  readonly build: string;
}

const BUILD = /^(?<base>(?:6\.[0-3]|10\.0)\.\d{4,5})(?:\.\d{1,6})?$/;
/** Where a name of the product list stops naming the release. */
const REST = /(?: for (?:32-bit|x64|x86|arm|itanium).*| x64 edition.*| service pack .*| \(.*)$/;
const PUNCTUATION = /[,\s]+/g;
const MAX_NAME = 200;

/**
 * The source under which advisories for a build are found: `10.0.19045.4046` → `10.0.19045`, `6.1.7601` → itself; those of
 * servers end in `-server`, since many flaws are in roles only they have and, from 2026, Server 2025's last numbers run
 * apart from Windows 11's on the same build. Undefined for what is no build of Windows.
 */
export function windowsKey(build: string, kind: WindowsKind = 'client'): string | undefined {
  const base = BUILD.exec(build)?.groups?.['base'];
  return base === undefined || kind === 'client' ? base : `${base}-server`;
}

/** The Windows a name of Microsoft's product list means; undefined for applications, parts and what is newer than this table. */
export function windowsProduct(name: string): WindowsProduct | undefined {
  if (name.length > MAX_NAME) return undefined;
  const plain = name.toLowerCase().replaceAll(PUNCTUATION, ' ').trim().replace(REST, '');
  const client = Object.hasOwn(CLIENTS, plain) ? CLIENTS[plain] : undefined;
  if (client !== undefined) return {kind: 'client', build: client};
  const server = Object.hasOwn(SERVERS, plain) ? SERVERS[plain] : undefined;
  return server === undefined ? undefined : {kind: 'server', build: server};
}

/** True for builds that take the same updates (19041…19045): a fix given for one of them is the other's with its own build. */
export function areSiblings(a: string, b: string): boolean {
  return a === b || SIBLINGS.some((family) => family.includes(a) && family.includes(b));
}
