import type {Software} from '../inventory/index.ts';
import {isDpkgVersion} from '../versions/index.ts';
import {backportedFrom} from './backport.ts';
import {releaseOf} from './ecosystem.ts';
import {isKernelSource, kernelRunning} from './kernel.ts';
import type {Lookup, MatchDevice, Matcher, Subject} from './matcher.ts';
import {standingOf} from './origin.ts';
import {type SourceKey, sourceKey} from './source-key.ts';
import {lessSure} from './sureness.ts';

/** Debian, Ubuntu and what is built on it: the source package with its version, for what the distribution itself built. */
export const debian: Matcher = {
  id: 'debian',
  ecosystems(os, software) {
    const release = releaseOf(os);
    return release?.order === 'dpkg' && software.some(({type}) => type === 'deb') ? [release.ecosystem] : [];
  },
  subject(item, device) {
    if (item.type !== 'deb') return undefined;
    const {release} = device;
    const key = sourceKey(item);
    const known = key !== undefined && release !== undefined && device.knows(release.ecosystem, key.source);
    const standing = standingOf(item, known);
    if (standing === 'other-vendor') return {kind: 'other-vendor'};
    if (release?.order !== 'dpkg' || !key || standing === 'unknown') return {kind: 'unknown'};
    return lookup(item, key, device, {
      ecosystem: release.ecosystem,
      confidence: lessSure(standing, release.trust),
    });
  },
};

function lookup(
  item: Software,
  {source, version}: SourceKey,
  device: MatchDevice,
  {ecosystem, confidence}: Pick<Lookup, 'ecosystem' | 'confidence'>,
): Subject {
  const kernel = isKernelSource(source);
  const original = isDpkgVersion(version) ? backportedFrom(version) : undefined;
  return {
    kind: 'lookup',
    ecosystem,
    source,
    version: original ?? version,
    installed: version,
    running: kernel ? kernelRunning(item, device) : item.running,
    // The release's advisories do not speak of backports: what they say of them is a hint.
    confidence: original === undefined ? confidence : 'possible',
    rule: original === undefined ? (kernel ? 'debian-kernel' : 'debian-source') : 'debian-backport',
  };
}
