import type {NfsExportFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {clip, contentLines, readAll, readFolder} from './formats/read.ts';

/** Folders shared over NFS, by configuration. */
export const nfsExports: Collector = {
  id: 'nfs-exports',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc', names: /^exports$/},
    {folder: '/etc/exports.d', names: /\.exports$/},
  ],
  async collect(system) {
    const files = [
      ...(await readAll(system, ['/etc/exports'])),
      ...(await readFolder(system, '/etc/exports.d', ['.exports'])),
    ];
    return {facts: {nfsExports: files.flatMap(({text}) => parseExports(text))}};
  },
};

const CLIENT = /^(?<client>[^()]*)(?:\((?<options>[^()]*)\))?$/;
const MAX_EXPORTS = 1000;

/** exports(5): a folder and its clients a line; options stand in brackets right behind the client. */
export function parseExports(text: string): NfsExportFact[] {
  return contentLines(text.replaceAll('\\\n', ' '))
    .flatMap((line) => {
      const [path, ...clients] = wordsOf(line);
      if (!path?.startsWith('/')) return [];
      // Without a client the whole world is meant.
      return (clients.length === 0 ? ['*'] : clients).flatMap((word) => exportOf(path, word));
    })
    .slice(0, MAX_EXPORTS);
}

/** A path in quotes may hold blanks. */
function wordsOf(line: string): string[] {
  const quoted = /^"(?<path>[^"]*)"\s*(?<rest>.*)$/.exec(line)?.groups;
  if (!quoted) return line.split(/\s+/);
  return [quoted['path'] ?? '', ...(quoted['rest'] ?? '').split(/\s+/).filter((word) => word !== '')];
}

function exportOf(path: string, word: string): NfsExportFact[] {
  const {client, options} = CLIENT.exec(word)?.groups ?? {};
  // Default options for the clients behind them begin with `-`.
  if (client === undefined || client.startsWith('-') || client.startsWith('#')) return [];
  const list = (options ?? '').split(',').filter((option) => option !== '');
  return [
    {path: clip(path), client: client === '' ? '*' : clip(client), options: list.slice(0, 50).map(clip)},
  ];
}
