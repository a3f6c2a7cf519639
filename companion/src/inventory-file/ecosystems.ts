import type {Os} from '@plimsoll/shared/inventory';

/**
 * Software's types by the names people write, lower case: purl types (package-url/purl-spec), OSV's ecosystems
 * (ossf.github.io/osv-schema) and the managers' own names.
 */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alpm: 'arch archlinux pacman',
    apk: 'alpine wolfi chainguard',
    app: 'macos application',
    appimage: '',
    brew: 'homebrew',
    browser: '',
    cargo: 'crates.io crates',
    chocolatey: 'choco',
    composer: 'packagist',
    deb: 'debian ubuntu dpkg apt',
    flatpak: '',
    gem: 'rubygems',
    golang: 'go',
    maven: '',
    msix: 'appx',
    npm: '',
    nuget: '',
    pypi: 'pip python',
    rpm: 'almalinux fedora opensuse suse yum dnf zypper',
    snap: '',
    win: 'windows programs',
    winget: '',
  }).flatMap(([type, others]) => [type, ...others.split(' ')].map((name) => [name, type] as const)),
);

/** OSV's families with a blank in their name. */
const RPM_FAMILIES = new Set(['red hat', 'rocky linux']);

/** A name of an ecosystem as a software type: `Debian:12` → `deb`, `PyPI` → `pypi`; others stay what they are. */
export function typeOfEcosystem(written: string): string {
  const name = (written.split(':')[0] ?? '').trim().toLowerCase();
  if (RPM_FAMILIES.has(name)) return 'rpm';
  return TYPES.get(name) ?? (name.length <= 32 && name !== '' ? name : 'unknown');
}

const BY_ID: readonly (readonly [ids: RegExp, type: string])[] = [
  [/^(?:debian|ubuntu|raspbian|linuxmint|pop|kali|devuan|elementary|zorin|neon)$/, 'deb'],
  [
    /^(?:rhel|centos|almalinux|rocky|fedora|amzn|ol|photon|sle[sd](?:_sap)?|opensuse|opensuse-\w+|suse|azurelinux|mariner)$/,
    'rpm',
  ],
  [/^(?:alpine|wolfi|chainguard|postmarketos)$/, 'apk'],
  [/^(?:arch|manjaro|endeavouros)$/, 'alpm'],
];

/** The type of what is installed by the system's own means; `unknown` where nobody can tell. */
export function usualType({family, id}: Pick<Os, 'family' | 'id'>, idLike = ''): string {
  if (family === 'windows') return 'win';
  if (family === 'macos') return 'app';
  const ids = family === 'linux' ? [id, ...idLike.toLowerCase().split(' ')] : [];
  const found = ids.map((name) => BY_ID.find(([known]) => known.test(name))?.[1]);
  return found.find((type) => type !== undefined) ?? 'unknown';
}

const FAMILIES: ReadonlyMap<string, Os['family']> = new Map([
  ['alpm', 'linux'],
  ['apk', 'linux'],
  ['app', 'macos'],
  ['appimage', 'linux'],
  ['chocolatey', 'windows'],
  ['deb', 'linux'],
  ['flatpak', 'linux'],
  ['msix', 'windows'],
  ['rpm', 'linux'],
  ['snap', 'linux'],
  ['win', 'windows'],
  ['winget', 'windows'],
]);

/** The system a type of package belongs to, where it is one alone. */
export function familyOfType(type: string | undefined): Os['family'] | undefined {
  return type === undefined ? undefined : FAMILIES.get(type);
}
