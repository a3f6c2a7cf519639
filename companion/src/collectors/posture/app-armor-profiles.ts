import type {AppArmorProfileFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {clip, tryRead} from './formats/read.ts';

/** The profiles the kernel holds, and whether they hold programs back. */
export const appArmorProfiles: Collector = {
  id: 'app-armor-profiles',
  platforms: ['linux'],
  foreign: false,
  watches: [{folder: '/etc/apparmor.d'}],
  async collect(system) {
    const read = await tryRead(system, '/sys/kernel/security/apparmor/profiles');
    if (!read.ok) return {notes: [`${read.note}: only root can tell about AppArmor’s profiles`]};
    const enabled = await system.readText('/sys/module/apparmor/parameters/enabled');
    // Without AppArmor there is no profile; with it, but without securityfs, nothing is known.
    if (read.text === undefined && enabled?.trim() === 'Y') return undefined;
    return {facts: {appArmorProfiles: parseProfiles(read.text ?? '')}};
  },
};

const LINE = /^(?<name>.+) \((?<mode>\w+)\)$/;
const MAX_LINES = 5000;

/** `name (mode)` a line, as the kernel writes them. */
export function parseProfiles(text: string): AppArmorProfileFact[] {
  return text.split('\n', MAX_LINES).flatMap((line) => {
    const {name, mode} = LINE.exec(line)?.groups ?? {};
    return name === undefined || mode === undefined ? [] : [{name: clip(name), mode: clip(mode)}];
  });
}
