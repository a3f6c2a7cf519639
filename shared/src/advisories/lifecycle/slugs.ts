import {familyOf} from '../ecosystem-order.ts';
import {products} from '../products/catalogue.ts';

/** Slugs of endoflife.date and distro-info by OSV's name of a distribution's family, and ours of systems. */
const SYSTEMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['AlmaLinux', ['almalinux']],
  ['Alpine', ['alpine-linux']],
  ['Debian', ['debian']],
  ['Red Hat', ['rhel', 'centos']],
  ['Rocky Linux', ['rocky-linux']],
  ['SUSE', ['sles']],
  ['Ubuntu', ['ubuntu', 'linuxmint']],
  ['macos', ['macos']],
  ['openSUSE', ['opensuse']],
  ['windows', ['windows', 'windows-server']],
]);

/** Slugs whose lifecycles belong into an ecosystem's slice: its system's own, or those of the table of products. */
export function slugsOf(ecosystem: string): ReadonlySet<string> {
  if (ecosystem !== 'apps') return new Set(SYSTEMS.get(familyOf(ecosystem)));
  return new Set(products.flatMap(({endOfLife}) => (endOfLife ? [endOfLife.slug] : [])));
}

/** The slug of a running system: by its family's list, the one its id names. */
export function slugOfSystem({
  family,
  id,
  name,
}: {
  family: string;
  id: string;
  name: string;
}): string | undefined {
  if (family === 'windows') return /server/i.test(name) ? 'windows-server' : 'windows';
  if (family === 'macos') return 'macos';
  return LINUX.get(id);
}

const LINUX: ReadonlyMap<string, string> = new Map([
  ['almalinux', 'almalinux'],
  ['alpine', 'alpine-linux'],
  ['centos', 'centos'],
  ['debian', 'debian'],
  ['linuxmint', 'linuxmint'],
  ['opensuse-leap', 'opensuse'],
  ['rhel', 'rhel'],
  ['rocky', 'rocky-linux'],
  ['sles', 'sles'],
  ['ubuntu', 'ubuntu'],
]);
