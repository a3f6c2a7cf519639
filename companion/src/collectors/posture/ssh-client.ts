import type {SshClientFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {homePaths} from './formats/homes.ts';
import {clip, contentLines, type NamedText, readAll, readFolder, tryRead} from './formats/read.ts';

/** Lines of the SSH client's configuration that hand the agent on or do not ask who answers. */
export const sshClient: Collector = {
  id: 'ssh-client',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/etc/ssh', names: /^ssh_config$/}, {folder: '/etc/ssh/ssh_config.d'}],
  async collect(system) {
    const files: NamedText[] = [
      ...(await readAll(system, ['/etc/ssh/ssh_config'])),
      ...(await readFolder(system, '/etc/ssh/ssh_config.d', ['.conf'])),
    ];
    const notes: string[] = [];
    for (const {home} of await homePaths(system)) {
      const path = `${home}/.ssh/config`;
      const read = await tryRead(system, path);
      if (!read.ok) notes.push(clip(read.note));
      else if (read.text !== undefined) files.push({path, text: read.text});
    }
    return {facts: {sshClient: files.flatMap(linesOf)}, notes};
  },
};

const LINE = /^(?<keyword>[A-Za-z]+)(?:\s*=\s*|\s+)(?<value>.+)$/;
const MAX_LINES = 10_000;

/** ssh_config(5): a line holds for the Host or Match block it stands in; outside, for all. */
export function linesOf({path, text}: NamedText): SshClientFact[] {
  const facts: SshClientFact[] = [];
  let host = '*';
  for (const line of contentLines(text).slice(0, MAX_LINES)) {
    const {keyword = '', value = ''} = LINE.exec(line)?.groups ?? {};
    const name = keyword.toLowerCase();
    const plain = value.replaceAll('"', '').trim();
    if (name === 'host') host = clip(plain);
    if (name === 'match') host = plain.toLowerCase() === 'all' ? '*' : clip(`Match ${plain}`);
    if (name === 'forwardagent' || name === 'stricthostkeychecking') {
      facts.push({file: clip(path), host, keyword: name, value: clip(plain.toLowerCase())});
    }
  }
  return facts;
}
