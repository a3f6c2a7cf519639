import type {SchemeId} from '../../../versions/index.ts';
import type {Dialect} from '../dialect.ts';
import {alma} from './alma.ts';
import {alpine} from './alpine.ts';
import {debian} from './debian.ts';
import {languages} from './language.ts';
import {redhat} from './redhat.ts';
import {rocky} from './rocky.ts';
import {openSuse, suse} from './suse.ts';
import {ubuntu} from './ubuntu.ts';

/** Every publisher we read, one file each. Others (Bitnami, Android, …) are left alone. */
export const dialects: readonly Dialect[] = [
  debian,
  ubuntu,
  alma,
  rocky,
  redhat,
  suse,
  openSuse,
  alpine,
  ...languages,
];

const BY_FAMILY: ReadonlyMap<string, Dialect> = new Map(dialects.map((dialect) => [dialect.family, dialect]));

/** Who writes an ecosystem, `Debian:12`; undefined for one we do not read. */
export function dialectOf(ecosystem: string): Dialect | undefined {
  const colon = ecosystem.indexOf(':');
  return BY_FAMILY.get(colon < 0 ? ecosystem : ecosystem.slice(0, colon));
}

/** The order an ecosystem's versions are read in; undefined for one we do not read. */
export function orderOfEcosystem(ecosystem: string): SchemeId | undefined {
  return dialectOf(ecosystem)?.order;
}

/** Our one name for an ecosystem OSV writes in several ways (`Red Hat:enterprise_linux:9::baseos`); most are as written. */
export function ecosystemKey(written: string): string {
  return dialectOf(written)?.ecosystemOf?.(written) ?? written;
}
