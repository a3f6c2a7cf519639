import {windowsKey} from '../advisories/index.ts';
import type {Matcher} from './matcher.ts';
import {systemItem} from './system-item.ts';

const WINDOWS = 'windows';
const REVISION = /^\d{1,2}\.\d\.\d{4,5}\.\d{1,6}$/;

/** Windows itself: its build with revision (`10.0.19045.4046`), compared only within the same build. */
export const windows: Matcher = {
  id: 'windows',
  ecosystems: ({family}) => (family === 'windows' ? [WINDOWS] : []),
  system: (os) => (os.family === 'windows' ? systemItem(os, os.build ?? os.version) : undefined),
  subject(item, {os}) {
    if (item.type !== 'os' || os.family !== 'windows') return undefined;
    // Servers have lines of their own: Server 2025 and Windows 11 24H2 share a build, not their fixes.
    const key = windowsKey(item.version, /server/i.test(item.name) ? 'server' : 'client');
    // A build without its revision tells which Windows, not how far it is updated: every fix would count as missing.
    if (key === undefined || !REVISION.test(item.version)) return {kind: 'unknown'};
    return {
      kind: 'lookup',
      ecosystem: WINDOWS,
      source: key,
      component: 'windows',
      version: item.version,
      running: 'running',
      confidence: 'confirmed',
      rule: 'windows-build',
    };
  },
};
