import {releaseOf} from './ecosystem.ts';
import type {Matcher} from './matcher.ts';

/** Arch: its tracker names packages as they are installed; a rolling release has one version of each. */
export const arch: Matcher = {
  id: 'arch',
  ecosystems(os, software) {
    const release = releaseOf(os);
    return release?.order === 'pacman' && software.some(({type}) => type === 'alpm')
      ? [release.ecosystem]
      : [];
  },
  subject(item, {release}) {
    if (item.type !== 'alpm') return undefined;
    if (item.origin === 'other-vendor') return {kind: 'other-vendor'};
    if (release?.order !== 'pacman') return {kind: 'unknown'};
    return {
      kind: 'lookup',
      ecosystem: release.ecosystem,
      source: item.name,
      component: item.source?.name ?? item.name,
      version: item.version,
      running: item.running,
      confidence: item.origin === 'distribution' ? 'confirmed' : 'likely',
      rule: 'arch-package',
    };
  },
};
