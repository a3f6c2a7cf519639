import {macosKey} from '../advisories/index.ts';
import type {Matcher} from './matcher.ts';
import {systemItem} from './system-item.ts';

const MACOS = 'macos';

/** macOS itself: its version against all later releases of the same major (SOFA). */
export const macos: Matcher = {
  id: 'macos',
  ecosystems: ({family}) => (family === 'macos' ? [MACOS] : []),
  system: (os) => (os.family === 'macos' ? systemItem(os, os.version) : undefined),
  subject(item, {os}) {
    if (item.type !== 'os' || os.family !== 'macos') return undefined;
    const key = macosKey(item.version);
    if (key === undefined) return {kind: 'unknown'};
    return {
      kind: 'lookup',
      ecosystem: MACOS,
      source: key,
      component: 'macos',
      version: item.version,
      running: 'running',
      confidence: 'confirmed',
      rule: 'macos-release',
    };
  },
};
