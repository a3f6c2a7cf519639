import type {BootLoaderFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {contentLines, tryRead} from './formats/read.ts';

const GRUB = [
  ['/boot/grub/grub.cfg', '/boot/grub/user.cfg'],
  ['/boot/grub2/grub.cfg', '/boot/grub2/user.cfg'],
] as const;
const SYSTEMD_BOOT = ['/boot/loader/loader.conf', '/boot/efi/loader/loader.conf', '/efi/loader/loader.conf'];

/** Whether the kernel command line can be changed at the start without a password. */
export const bootLoader: Collector = {
  id: 'boot-loader',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/boot/grub', names: /^grub\.cfg$/},
    {folder: '/boot/grub2', names: /^(?:grub|user)\.cfg$/},
  ],
  async collect(system) {
    for (const paths of GRUB) {
      const reads = await Promise.all(paths.map((path) => tryRead(system, path)));
      const closed = reads.find((read) => !read.ok);
      if (closed?.ok === false) return {notes: [`${closed.note}: only root can tell about the boot loader`]};
      const [main, user] = reads.map((read) => (read.ok ? read.text : undefined));
      if (main !== undefined)
        return {facts: {bootLoader: {kind: 'grub', locked: isLocked(main, user ?? '')}}};
    }
    return systemdBoot(system);
  },
};

async function systemdBoot(
  system: System,
): Promise<{facts: {bootLoader: BootLoaderFact}} | {notes: string[]}> {
  for (const path of SYSTEMD_BOOT) {
    const read = await tryRead(system, path);
    if (!read.ok) return {notes: [`${read.note}: only root can tell about the boot loader`]};
    if (read.text === undefined) continue;
    const editor = contentLines(read.text).findLast((line) => /^editor\s/.test(line));
    const locked = editor !== undefined && /\s(?:no|0|false|off)$/.test(editor);
    return {facts: {bootLoader: {kind: 'systemd-boot', locked}}};
  }
  return {facts: {bootLoader: {kind: 'none', locked: false}}};
}

const HASH = /^(?:password_pbkdf2\s+\S+\s+grub\.pbkdf2|GRUB2_PASSWORD=grub\.pbkdf2)/m;

/** GRUB manual, Security: superusers with a password. Red Hat keeps the hash in a file of its own. */
export function isLocked(config: string, user: string): boolean {
  const text = contentLines(`${config}\n${user}`).join('\n');
  return HASH.test(text) && /^set superusers="?[^"\s]/m.test(text);
}
