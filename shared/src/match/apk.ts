import {releaseOf} from './ecosystem.ts';
import type {Matcher} from './matcher.ts';
import {lessSure} from './sureness.ts';

/** Alpine: its secfixes name the package an `APKBUILD` makes, the origin of what is installed. */
export const apk: Matcher = {
  id: 'apk',
  ecosystems(os, software) {
    const release = releaseOf(os);
    return release?.order === 'apk' && software.some(({type}) => type === 'apk') ? [release.ecosystem] : [];
  },
  subject(item, {release}) {
    if (item.type !== 'apk') return undefined;
    if (item.origin === 'other-vendor') return {kind: 'other-vendor'};
    if (release?.order !== 'apk') return {kind: 'unknown'};
    return {
      kind: 'lookup',
      ecosystem: release.ecosystem,
      source: item.source?.name ?? item.name,
      version: item.version,
      running: item.running,
      confidence: lessSure(item.origin === 'distribution' ? 'confirmed' : 'likely', release.trust),
      rule: 'alpine-origin',
    };
  },
};
