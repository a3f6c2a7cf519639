import type {SshdFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {clip, contentLines, refusal} from './formats/read.ts';

const FOLDER = '/etc/ssh';

/** What the SSH server allows, by its configuration files; options on its command line are not seen. */
export const sshd: Collector = {
  id: 'sshd',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: FOLDER, names: /^sshd_config$/},
    {folder: `${FOLDER}/sshd_config.d`},
    {folder: '/usr/sbin', names: /^sshd$/},
  ],
  async collect(system) {
    if ((await system.stat('/usr/sbin/sshd')) === undefined) return {facts: {sshd: {installed: false}}};
    try {
      return {facts: {sshd: judgeable(await readSettings(system))}};
    } catch (error) {
      return {notes: [refusal(`${FOLDER}/sshd_config`, error)]};
    }
  },
};

export interface SshdLine {
  readonly keyword: string;
  readonly value: string;
  /** Stands in a Match block: holds for some connections only. */
  readonly conditional: boolean;
}

const LINE = /^(?<keyword>[A-Za-z0-9]+)(?:\s*=\s*|\s+)(?<value>.+)$/;
const MAX_DEPTH = 16;

async function readSettings(system: System): Promise<SshdLine[]> {
  const text = (await system.readText(`${FOLDER}/sshd_config`)) ?? '';
  return readLines(system, text, {depth: 0, conditional: false});
}

interface Where {
  readonly depth: number;
  readonly conditional: boolean;
}

/** Lines in the order sshd reads them: an Include stands for its files' lines; Match holds to the end of its file. */
async function readLines(system: System, text: string, where: Where): Promise<SshdLine[]> {
  const lines: SshdLine[] = [];
  let {conditional} = where;
  for (const line of contentLines(text)) {
    const {keyword = '', value = ''} = LINE.exec(line)?.groups ?? {};
    const name = keyword.toLowerCase();
    const plain = value.replaceAll('"', '').trim();
    if (name === 'match') conditional = plain.toLowerCase() !== 'all';
    else if (name === 'include' && where.depth < MAX_DEPTH) {
      for (const included of await includedTexts(system, plain)) {
        lines.push(...(await readLines(system, included, {depth: where.depth + 1, conditional})));
      }
    } else if (name !== '') lines.push({keyword: name, value: plain, conditional});
  }
  return lines;
}

/** Files an Include names: relative to /etc/ssh, `*` in the last part only (what distributions use). */
async function includedTexts(system: System, patterns: string): Promise<string[]> {
  const texts: string[] = [];
  for (const pattern of patterns.split(/\s+/)) {
    const path = pattern.startsWith('/') ? pattern : `${FOLDER}/${pattern}`;
    const cut = path.lastIndexOf('/');
    const folder = path.slice(0, cut);
    const [start = '', end] = path.slice(cut + 1).split('*', 2);
    const names = end === undefined ? [start] : ((await system.list(folder)) ?? []).toSorted();
    for (const name of names) {
      if (end !== undefined && (!name.startsWith(start) || !name.endsWith(end) || name.startsWith('.')))
        continue;
      texts.push((await system.readText(`${folder}/${name}`)) ?? '');
    }
  }
  return texts;
}

/** sshd_config(5): the first value wins; the defaults are OpenSSH's. */
export function judgeable(lines: readonly SshdLine[]): SshdFact {
  const asked = new Set(['permitrootlogin', 'passwordauthentication', 'permitemptypasswords']);
  return {
    installed: true,
    rootLogin: clip(first(lines, 'permitrootlogin') ?? 'prohibit-password'),
    passwords: clip(first(lines, 'passwordauthentication') ?? 'yes'),
    emptyPasswords: clip(first(lines, 'permitemptypasswords') ?? 'no'),
    conditional: lines
      .filter(
        ({conditional, keyword, value}) => conditional && asked.has(keyword) && value.toLowerCase() === 'yes',
      )
      .map(({keyword}) => `${keyword} yes`),
    settings: Object.fromEntries(
      SETTINGS.flatMap((keyword) => {
        const value = first(lines, keyword);
        return value === undefined ? [] : [[keyword, value.slice(0, MAX_VALUE)]];
      }),
    ),
  };
}

/** Further keywords checks ask about. */
const SETTINGS = [
  'ciphers',
  'hostkeyalgorithms',
  'kexalgorithms',
  'logingracetime',
  'macs',
  'maxauthtries',
  'permituserenvironment',
  'x11forwarding',
];
/** Lists of algorithms are long. */
const MAX_VALUE = 4000;

function first(lines: readonly SshdLine[], keyword: string): string | undefined {
  return lines.find((line) => !line.conditional && line.keyword === keyword)?.value.toLowerCase();
}
