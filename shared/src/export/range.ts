import type {Finding} from '../findings/index.ts';
import {encode} from './purl.ts';

/** Schemes of vers by our names of version orders; the others are `generic`. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['apk', 'apk'],
  ['dpkg', 'deb'],
  ['maven', 'maven'],
  ['nuget', 'nuget'],
  ['pacman', 'alpm'],
  ['pep440', 'pypi'],
  ['rpm', 'rpm'],
  ['rubygems', 'gem'],
]);
/** Languages that all count as semver.org says. */
const SEMVER: ReadonlyMap<string, string> = new Map([
  ['crates.io', 'cargo'],
  ['Go', 'golang'],
  ['npm', 'npm'],
]);

/** The versions that have the weakness, in vers notation (package-url/vers-spec): `vers:deb/<3.0.17-1~deb12u2`. */
export function rangeOf({ecosystem, evidence}: Pick<Finding, 'ecosystem' | 'evidence'>): string {
  const {introduced, bound, lastAffected, order} = evidence;
  const scheme = SCHEMES.get(order) ?? SEMVER.get(ecosystem) ?? 'generic';
  const limits = [
    introduced === undefined ? undefined : `>=${encode(introduced)}`,
    bound === null ? undefined : `<${encode(bound)}`,
    bound === null && lastAffected !== undefined ? `<=${encode(lastAffected)}` : undefined,
  ].filter((limit) => limit !== undefined);
  return `vers:${scheme}/${limits.length === 0 ? '*' : limits.join('|')}`;
}
