import {isModular, moduleKey, type OsEcosystem, unknownModuleKey} from '../advisories/index.ts';
import type {Confidence} from '../findings/index.ts';
import type {Software} from '../inventory/index.ts';
import {releaseOf} from './ecosystem.ts';
import {isRpmKernel, rpmKernelRunning} from './kernel.ts';
import type {Matcher} from './matcher.ts';
import {lessSure} from './sureness.ts';

/**
 * Red Hat's family and SUSE: packages by epoch, version and release. A package of a module is only held against
 * advisories of its stream (MODULARITYLABEL): `nodejs` 16 of a module and 18 of another order by nothing.
 */
export const rpm: Matcher = {
  id: 'rpm',
  ecosystems(os, software) {
    const release = releaseOf(os);
    return release?.order === 'rpm' && software.some(({type}) => type === 'rpm') ? [release.ecosystem] : [];
  },
  subject(item, device) {
    if (item.type !== 'rpm') return undefined;
    const {release} = device;
    if (item.origin === 'other-vendor') return {kind: 'other-vendor'};
    if (release?.order !== 'rpm') return {kind: 'unknown'};
    const key = keyOf(item, release);
    const standing = standingOf(item, device.knows(release.ecosystem, key.source));
    if (standing === undefined) return {kind: 'unknown'};
    const component = item.source?.name ?? item.name;
    return {
      kind: 'lookup',
      ecosystem: release.ecosystem,
      ...key,
      component,
      running: isRpmKernel(component) ? rpmKernelRunning(item, device) : item.running,
      confidence: lessSure(lessSure(standing, release.trust), key.confidence),
      rule: isModular(item.version) ? 'rpm-module' : 'rpm-package',
    };
  },
};

interface Key {
  readonly source: string;
  readonly version: string;
  readonly confidence: Confidence;
}

function keyOf(item: Software, release: OsEcosystem): Key {
  if (release.lookup === 'source') {
    const source = item.source ?? item;
    return {source: source.name, version: withEpoch(source.version, item.version), confidence: 'confirmed'};
  }
  const {name, version, module} = item;
  if (!isModular(version) && module === undefined) return {source: name, version, confidence: 'confirmed'};
  const stream = streamOf(module);
  return stream === undefined
    ? {source: unknownModuleKey(name), version, confidence: 'possible'}
    : {source: moduleKey(name, stream), version, confidence: 'confirmed'};
}

/** MODULARITYLABEL is `name:stream:version:context`. */
function streamOf(label: string | undefined): string | undefined {
  const [name, stream] = label?.split(':') ?? [];
  return name && stream ? `${name}:${stream}` : undefined;
}

/** A source rpm's file name carries no epoch; its binaries do. */
function withEpoch(source: string, binary: string): string {
  const epoch = /^\d{1,10}:/.exec(binary)?.[0] ?? '';
  return source.includes(':') ? source : epoch + source;
}

/** The distribution's own build, by who signed it or, where nobody says, by its mark in the release. */
function standingOf(item: Software, known: boolean): Confidence | undefined {
  if (item.origin === 'distribution') return 'confirmed';
  return known && DIST.test(item.version) ? 'likely' : undefined;
}

const DIST = /\.(?:el\d{1,2}|module[+_]el\d|fc\d{2})|-(?:lp)?\d{6}\./;
