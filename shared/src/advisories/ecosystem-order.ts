import type {SchemeId} from '../versions/index.ts';

/** Orders by OSV's name of the family, before its release (ossf.github.io/osv-schema, "Defined ecosystems"), and ours. */
const ORDERS: ReadonlyMap<string, SchemeId> = new Map([
  ['AlmaLinux', 'rpm'],
  ['Alpine', 'apk'],
  ['Arch', 'pacman'],
  ['Debian', 'dpkg'],
  ['Go', 'semver'],
  ['Maven', 'maven'],
  ['NuGet', 'nuget'],
  ['Packagist', 'packagist'],
  ['PyPI', 'pep440'],
  ['Red Hat', 'rpm'],
  ['Rocky Linux', 'rpm'],
  ['RubyGems', 'rubygems'],
  ['SUSE', 'rpm'],
  ['Ubuntu', 'dpkg'],
  ['apps', 'generic'],
  ['crates.io', 'semver'],
  ['macos', 'apple'],
  ['npm', 'semver'],
  ['openSUSE', 'rpm'],
  ['windows', 'windows'],
]);

/** The family of an ecosystem: `Debian` of `Debian:12`. */
export function familyOf(ecosystem: string): string {
  return ecosystem.split(':')[0] ?? ecosystem;
}

/** The version order of an ecosystem; undefined for one we do not know. */
export function orderOfEcosystem(ecosystem: string): SchemeId | undefined {
  return ORDERS.get(familyOf(ecosystem));
}
