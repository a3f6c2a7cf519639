import type {OsDraft} from './draft.ts';

/** Ids of os-release(5) by what inventories write for them, lower case; the first that fits. */
const IDS: readonly (readonly [name: RegExp, id: string])[] = [
  [/^debian(?:$|[ /])/, 'debian'],
  [/^ubuntu(?:$| )/, 'ubuntu'],
  [/^alma(?:linux)?(?:$| )/, 'almalinux'],
  [/^rocky(?:linux)?(?:$| )/, 'rocky'],
  [/^(?:red ?hat|rhel)(?:$| )/, 'rhel'],
  [/^centos(?:$| )/, 'centos'],
  [/^sles_sap$|^suse linux enterprise server for sap/, 'sles_sap'],
  [/^sled(?:$| )|^suse linux enterprise desktop/, 'sled'],
  [/^sles(?:$| )|^suse linux enterprise/, 'sles'],
  [/^opensuse[ .-]leap/, 'opensuse-leap'],
  [/^opensuse[ .-]tumbleweed/, 'opensuse-tumbleweed'],
  [/^fedora(?:$| )/, 'fedora'],
  [/^alpine(?:$| )/, 'alpine'],
  [/^arch(?:$| ?linux)/, 'arch'],
  [/^(?:amzn|amazon)(?:$| )/, 'amzn'],
  [/^(?:ol|oracle)(?:$| ?linux| )/, 'ol'],
  [/^(?:vmware )?photon(?:$| )/, 'photon'],
  [/^linux ?mint(?:$| )/, 'linuxmint'],
  [/^pop!?_os/, 'pop'],
  [/^kali(?:$| )/, 'kali'],
  [/^(?:raspbian|raspberry pi os)(?:$|[ /])/, 'raspbian'],
  [/^devuan(?:$|[ /])/, 'devuan'],
  [/^manjaro(?:$| )/, 'manjaro'],
  [/^endeavouros(?:$| )/, 'endeavouros'],
  [/^wolfi(?:$| )/, 'wolfi'],
  [/^(?:microsoft )?azure ?linux(?:$| )/, 'azurelinux'],
];

const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** The os-release id of a distribution by its id or name: `Debian GNU/Linux 12` → `debian`; undefined for none we know. */
export function knownDistribution(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  return IDS.find(([known]) => known.test(name))?.[1];
}

/** As above; another id stays what it is, as far as it is written like one (os-release(5), `ID=`). */
export function distributionId(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  return knownDistribution(name) ?? (ID.test(name) ? name : undefined);
}

/** Releases by codename (debian.org/releases, wiki.ubuntu.com/Releases). */
const CODENAMES: ReadonlyMap<string, readonly [id: string, version: string]> = new Map([
  ['jessie', ['debian', '8']],
  ['stretch', ['debian', '9']],
  ['buster', ['debian', '10']],
  ['bullseye', ['debian', '11']],
  ['bookworm', ['debian', '12']],
  ['trixie', ['debian', '13']],
  ['trusty', ['ubuntu', '14.04']],
  ['xenial', ['ubuntu', '16.04']],
  ['bionic', ['ubuntu', '18.04']],
  ['focal', ['ubuntu', '20.04']],
  ['jammy', ['ubuntu', '22.04']],
  ['noble', ['ubuntu', '24.04']],
  ['plucky', ['ubuntu', '25.04']],
  ['questing', ['ubuntu', '25.10']],
  ['resolute', ['ubuntu', '26.04']],
]);

const LEADING = /^v?(?<number>\d{1,8}(?:\.\d{1,8}){0,3})(?![\w.])/;
const IN_NAME = /(?:^| )v?(?<number>\d{1,8}(?:\.\d{1,8}){0,3})(?:$| )/;

/**
 * The number of a release as os-release's `VERSION_ID` has it, from a version (`12 (bookworm)`, `22.04.3 LTS`, `bookworm`)
 * or else a name (`Debian GNU/Linux 12 (bookworm)`); empty when nothing tells one.
 */
export function releaseNumber({version, name, codename}: OsDraft): string {
  if (version !== undefined && version !== '') {
    return LEADING.exec(version)?.groups?.['number'] ?? numberOfCodename(version) ?? '';
  }
  return IN_NAME.exec(name ?? '')?.groups?.['number'] ?? numberOfCodename(codename ?? '') ?? '';
}

function numberOfCodename(text: string): string | undefined {
  return CODENAMES.get(text.trim().toLowerCase())?.[1];
}

/**
 * What a purl's qualifier `distro` says of the system: `debian-12`, `opensuse-leap-15.5`, a bare codename as in purl-spec's own
 * examples (`jessie`); undefined for other texts.
 */
export function readDistro(text: string): OsDraft | undefined {
  const codename = CODENAMES.get(text.toLowerCase());
  if (codename) return {family: 'linux', id: codename[0], version: codename[1]};
  const {name = text, version} = /^(?<name>.{1,64}?)-(?<version>\d[^-]{0,63})$/.exec(text)?.groups ?? {};
  const id = distributionId(name);
  return id === undefined ? undefined : {family: 'linux', id, version};
}
