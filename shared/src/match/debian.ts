import type {Confidence} from '../findings/index.ts';
import type {Software} from '../inventory/index.ts';
import {isDpkgVersion} from '../versions/index.ts';
import {backportedFrom} from './backport.ts';
import {ecosystemOf} from './ecosystem.ts';
import {isKernelSource, kernelRunning} from './kernel.ts';
import type {Lookup, MatchDevice, Matcher, Subject} from './matcher.ts';
import {standingOf} from './origin.ts';
import {type SourceKey, sourceKey} from './source-key.ts';

/** Debian and Ubuntu: the source package with its version, for what the distribution itself built. */
export const debian: Matcher = {
  id: 'debian',
  ecosystems: (os, software) => {
    const ecosystem = ecosystemOf(os);
    return ecosystem !== undefined && software.some(({type}) => type === 'deb') ? [ecosystem] : [];
  },
  subject(item, device) {
    if (item.type !== 'deb') return undefined;
    const ecosystem = ecosystemOf(device.os);
    const key = sourceKey(item);
    const standing = standingOf(item, key !== undefined && device.knows(ecosystem ?? '', key.source));
    if (standing === 'other-vendor') return {kind: 'other-vendor'};
    if (ecosystem === undefined || !key || standing === 'unknown' || !isDpkgVersion(key.version)) {
      return {kind: 'unknown'};
    }
    return lookup(item, {key, ecosystem, standing}, device);
  },
};

interface Keyed {
  readonly key: SourceKey;
  readonly ecosystem: string;
  readonly standing: Extract<Confidence, 'confirmed' | 'likely'>;
}

function lookup(item: Software, {key, ecosystem, standing}: Keyed, device: MatchDevice): Subject {
  const {source, version} = key;
  const kernel = isKernelSource(source);
  const original = backportedFrom(version);
  const subject: Lookup = {
    kind: 'lookup',
    ecosystem,
    source,
    version: original ?? version,
    installed: version,
    running: kernel ? kernelRunning(item, device) : item.running,
    // The release's advisories do not speak of backports: what they say of them is a hint.
    confidence: original === undefined ? standing : 'possible',
    rule: original === undefined ? (kernel ? 'debian-kernel' : 'debian-source') : 'debian-backport',
  };
  return subject;
}
