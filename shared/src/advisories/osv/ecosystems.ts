import type {SchemeId} from '../../versions/index.ts';
import type {Trust} from '../reading.ts';
import {suseEcosystem} from './dialects/suse.ts';
import {ubuntuEcosystem, ubuntuProEcosystem} from './dialects/ubuntu.ts';

/** What os-release(5) says of a Linux system: `ID`, `VERSION_ID`, `NAME` or `PRETTY_NAME`, and Ubuntu's own `UBUNTU_CODENAME`. */
export interface OsIdentity {
  readonly id: string;
  readonly version: string;
  readonly name?: string | undefined;
  readonly ubuntuCodename?: string | undefined;
}

/** Where the advisories of a system stand. */
export interface OsEcosystem {
  /** Our name of the ecosystem, as readings carry it (`ecosystemKey`). */
  readonly ecosystem: string;
  /** Place of its dump under OSV's address; undefined where OSV has none (Arch writes advisories of its own). */
  readonly dump: string | undefined;
  readonly order: SchemeId;
  /** What packages are looked up by: the source package they were built from, or their own name. */
  readonly lookup: 'source' | 'package';
  /** `likely`: a rebuild or derivative of the system the advisories were written for. */
  readonly trust: Trust;
  /** The same release's fixes for those who pay (Ubuntu Pro): open here and fixed there needs a subscription. */
  readonly subscription?: string | undefined;
}

/**
 * The ecosystem of a Linux system, by os-release; undefined where none is known to be written for it. That is so for:
 * - testing and unstable, which have no release number;
 * - Raspbian: rebuilt for another processor with changes of its own (`+rpi1`), so Debian's versions do not fit;
 * - CentOS Stream, which runs ahead of the release the errata are for; CentOS Linux 7 and 8 were rebuilds of it;
 * - derivatives of Ubuntu without `UBUNTU_CODENAME` (Linux Mint's Debian edition), and derivatives of anything else.
 */
export function ecosystemsOfOs(os: OsIdentity): OsEcosystem | undefined {
  const read = Object.hasOwn(SYSTEMS, os.id) ? SYSTEMS[os.id] : undefined;
  return read ? read(os) : ubuntuDerivative(os);
}

/** Where OSV keeps a family's records: `osv/<family>/all.zip`. */
export function osvDump(family: string): string {
  return `osv/${family}/all.zip`;
}

type Read = (os: OsIdentity) => OsEcosystem | undefined;

const SYSTEMS: Readonly<Record<string, Read>> = {
  debian: ({version}) => inSource('Debian', 'dpkg', majorOf(version)),
  ubuntu: ({version}) => ubuntu(version, 'confirmed'),
  almalinux: ({version}) => inPackages('AlmaLinux', majorOf(version), 'confirmed'),
  rocky: ({version}) => inSource('Rocky Linux', 'rpm', majorOf(version)),
  rhel: ({version}) => redHat(majorOf(version), 'confirmed'),
  centos,
  sles: ({version}) => inSource('SUSE', 'rpm', sles(version)),
  sled: ({version}) => inSource('SUSE', 'rpm', sles(version)),
  // SAP's base system is the server's; what is fixed for SAP customers alone stands elsewhere.
  sles_sap: ({version}) => inSource('SUSE', 'rpm', sles(version)),
  'opensuse-leap': ({version}) => inSource('openSUSE', 'rpm', prefixed('Leap ', minorOf(version))),
  'opensuse-tumbleweed': () => inSource('openSUSE', 'rpm', 'Tumbleweed'),
  alpine: ({version}) => inSource('Alpine', 'apk', prefixed('v', minorOf(version))),
  arch: () => ({ecosystem: 'Arch', dump: undefined, order: 'pacman', lookup: 'package', trust: 'confirmed'}),
};

function inSource(family: string, order: SchemeId, release: string | undefined): OsEcosystem | undefined {
  if (release === undefined) return undefined;
  const ecosystem = `${family}:${release}`;
  return {ecosystem, dump: osvDump(family), order, lookup: 'source', trust: 'confirmed'};
}

function inPackages(family: string, release: string | undefined, trust: Trust): OsEcosystem | undefined {
  if (release === undefined) return undefined;
  return {ecosystem: `${family}:${release}`, dump: osvDump(family), order: 'rpm', lookup: 'package', trust};
}

function redHat(major: string | undefined, trust: Trust): OsEcosystem | undefined {
  return inPackages('Red Hat', prefixed('enterprise_linux:', major), trust);
}

/** 7 was always CentOS Linux, 9 and later are Stream; of 8 only the name tells. */
function centos({version, name}: OsIdentity): OsEcosystem | undefined {
  const major = majorOf(version);
  const linux = major === '7' || (major === '8' && name !== undefined && !name.includes('Stream'));
  return linux ? redHat(major, 'likely') : undefined;
}

function ubuntu(version: string, trust: Trust): OsEcosystem | undefined {
  const ecosystem = ubuntuEcosystem(version);
  if (ecosystem === undefined) return undefined;
  const subscription = ubuntuProEcosystem(version);
  return {ecosystem, dump: osvDump('Ubuntu'), order: 'dpkg', lookup: 'source', trust, subscription};
}

/** Releases that derivatives are built on (wiki.ubuntu.com/Releases). */
const CODENAMES: ReadonlyMap<string, string> = new Map([
  ['trusty', '14.04'],
  ['xenial', '16.04'],
  ['bionic', '18.04'],
  ['focal', '20.04'],
  ['jammy', '22.04'],
  ['noble', '24.04'],
  ['plucky', '25.04'],
  ['questing', '25.10'],
  ['resolute', '26.04'],
]);

/** Linux Mint, Pop!_OS and others install Ubuntu's packages from Ubuntu's archive, with some of their own in between. */
function ubuntuDerivative({ubuntuCodename}: OsIdentity): OsEcosystem | undefined {
  const version = CODENAMES.get(ubuntuCodename ?? '');
  return version === undefined ? undefined : ubuntu(version, 'likely');
}

function majorOf(version: string): string | undefined {
  return /^(?<major>\d{1,3})(?:\.\d|$)/.exec(version)?.groups?.['major'];
}

function minorOf(version: string): string | undefined {
  return /^(?<minor>\d{1,3}\.\d{1,3})(?:[._]|$)/.exec(version)?.groups?.['minor'];
}

/** `15.5` is `15 SP5`, `15` the first release, `16.0` its own name. */
function sles(version: string): string | undefined {
  const {major, pack} = /^(?<major>\d{2})(?:\.(?<pack>\d{1,2}))?$/.exec(version)?.groups ?? {};
  if (major === undefined) return undefined;
  if (Number(major) >= 16) return pack && suseEcosystem(`${major}.${pack}`).slice('SUSE:'.length);
  const release = pack === undefined || pack === '0' ? major : `${major} SP${pack}`;
  return suseEcosystem(release).slice('SUSE:'.length);
}

function prefixed(prefix: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : prefix + text;
}
