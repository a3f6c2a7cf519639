import type {Collector} from '../collector.ts';
import {contentLines, readAll, readFolder} from './formats/read.ts';

const STORAGES = ['volatile', 'persistent', 'auto', 'none'];

/** Whether the system's journal outlives a restart. */
export const logging: Collector = {
  id: 'logging',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc/systemd', names: /^journald\.conf$/},
    {folder: '/etc/systemd/journald.conf.d'},
    {folder: '/var/log', names: /^journal$/},
  ],
  async collect(system) {
    const files = [
      ...(await readAll(system, ['/etc/systemd/journald.conf'])),
      ...(await readFolder(system, '/usr/lib/systemd/journald.conf.d', ['.conf'])),
      ...(await readFolder(system, '/etc/systemd/journald.conf.d', ['.conf'])),
    ];
    const folder = await system.stat('/var/log/journal');
    return {
      facts: {
        logging: {
          journalStorage: storageOf(files.map(({text}) => text).join('\n')),
          journalFolder: folder?.kind === 'directory',
        },
      },
    };
  },
};

/** journald.conf(5): the last `Storage=`; `auto` when none or none that journald knows. */
export function storageOf(text: string): string {
  const line = contentLines(text, '#;').findLast((entry) => /^Storage\s*=/i.test(entry));
  const value =
    line
      ?.slice(line.indexOf('=') + 1)
      .trim()
      .toLowerCase() ?? 'auto';
  return STORAGES.includes(value) ? value : 'auto';
}
