import type {UnquotedServiceFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {queryRegistry} from '../windows/registry.ts';
import {nameBelow, textOf} from '../windows/registry-text.ts';
import {clip} from './formats/read.ts';

const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const SERVICES_FULL = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services';
const MAX_FOUND = 100;

/** Services whose program stands without quotes in a path with blanks. */
export const windowsServices: Collector = {
  id: 'windows-services',
  platforms: ['win32'],
  foreign: false,
  watches: [],
  pollSeconds: 3600,
  async collect(system, signal) {
    const answer = await queryRegistry(system, SERVICES, {deep: true, value: 'ImagePath', signal});
    if (!answer || answer.keys.length === 0) throw new Error(`${SERVICES} names no service`);
    const found = answer.keys.flatMap((key): UnquotedServiceFact[] => {
      const name = nameBelow(key, SERVICES_FULL);
      const path = textOf(key, 'ImagePath');
      return name !== undefined && path !== undefined && isUnquoted(path)
        ? [{name: clip(name), path: clip(path)}]
        : [];
    });
    if (answer.truncated && found.length === 0) return {notes: ['there are more services than were read']};
    return {facts: {unquotedServices: found.slice(0, MAX_FOUND)}};
  },
};

/** Below Windows' own folder only administrators may write: no other program can get in the way there. */
const OF_WINDOWS = /^(?:\\\?\?\\|\\?systemroot\\|system32\\|%systemroot%|%windir%|[a-z]:\\windows\\)/i;

/** Whether Windows would try other programs first: a blank before the program's end, and no quotes (CreateProcess, learn.microsoft.com). */
export function isUnquoted(path: string): boolean {
  if (path.startsWith('"') || OF_WINDOWS.test(path)) return false;
  const end = path.toLowerCase().indexOf('.exe');
  return end > 0 && path.slice(0, end).includes(' ');
}
