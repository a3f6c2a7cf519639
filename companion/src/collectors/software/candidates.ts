import type {Software} from '@plimsoll/shared/inventory';
import {compareDpkg} from '@plimsoll/shared/versions';

import type {Candidate, Offers, Provenance} from '../../system/apt-offers.ts';
import type {Carried} from './apt-lists.ts';
import {archiveName, isOwn, isSecurity} from './archive.ts';

/** apt's choice (apt_preferences(5)) for each installed package, and the origin of what is installed. Pins are not known. */
export function chooseCandidates(
  software: readonly Software[],
  carried: readonly Carried[],
  distributions: ReadonlySet<string>,
): Pick<Offers, 'candidates' | 'provenance'> {
  const native = software.find(({name}) => name === 'dpkg')?.arch ?? 'amd64';
  const byKey = Map.groupBy(carried, ({name, arch}) => `${name}:${arch === 'all' ? native : arch}`);
  const candidates: Candidate[] = [];
  const provenance: Provenance[] = [];
  for (const item of software) {
    const arch = item.arch === undefined || item.arch === 'all' ? native : item.arch;
    const versions = byKey.get(`${item.name}:${arch}`) ?? [];
    const key = `${item.name}:${item.arch ?? ''}`;
    const same = versions.filter(({version}) => compareDpkg(version, item.version) === 0);
    if (same.length > 0) provenance.push({key, ...origin(same, distributions)});
    const best = choose(item.version, same, versions);
    if (best) candidates.push(candidate(key, best));
  }
  return {candidates, provenance};
}

/** An installed version has this priority even where no archive carries it any more. */
const INSTALLED = 100;

interface Choice {
  /** The version apt installs, as the security archive carries it where it does. */
  readonly chosen: Carried;
  readonly security: boolean;
}

/** Undefined when the installed version stays. */
function choose(
  installed: string,
  same: readonly Carried[],
  versions: readonly Carried[],
): Choice | undefined {
  const floor = Math.max(INSTALLED, ...same.map(({archive}) => archive.priority));
  const newer = versions.filter(
    ({version, archive}) => archive.priority >= floor && (compareDpkg(version, installed) ?? 0) > 0,
  );
  let best: Carried | undefined;
  for (const offer of newer) if (!best || isBetter(offer, best)) best = offer;
  if (!best) return undefined;
  const {version} = best;
  const secure = newer.filter(({archive}) => isSecurity(archive));
  // An update that only includes an older security update brings that security update all the same.
  return {chosen: secure.find((offer) => offer.version === version) ?? best, security: secure.length > 0};
}

function isBetter(a: Carried, b: Carried): boolean {
  if (a.archive.priority !== b.archive.priority) return a.archive.priority > b.archive.priority;
  return (compareDpkg(a.version, b.version) ?? 0) > 0;
}

function candidate(key: string, {chosen, security}: Choice): Candidate {
  const {version, archive, bytes} = chosen;
  return {key, version, security, from: archiveName(archive), ...(bytes === undefined ? {} : {bytes})};
}

function origin(same: readonly Carried[], distributions: ReadonlySet<string>): Omit<Provenance, 'key'> {
  if (same.some(({archive}) => isOwn(archive, distributions))) return {origin: 'distribution'};
  const {origin: vendor = ''} = same.find(({archive}) => archive.origin !== '')?.archive ?? {};
  return vendor === '' ? {origin: 'other-vendor'} : {origin: 'other-vendor', vendor};
}
