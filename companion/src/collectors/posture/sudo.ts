import type {SudoRuleFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {clip, type NamedText, refusal} from './formats/read.ts';

const MAIN = '/etc/sudoers';
const FOLDER = '/etc/sudoers.d';

/** Who may act as root without a password. */
export const sudo: Collector = {
  id: 'sudo',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/etc', names: /^sudoers$/}, {folder: FOLDER}],
  async collect(system) {
    if ((await system.stat('/usr/bin/sudo')) === undefined) {
      return {facts: {sudo: {installed: false, withoutPassword: []}}};
    }
    try {
      const files = await readFiles(system);
      const usesPty = ptyOf(files);
      const withoutPassword = files.flatMap(({text, path}) => parseSudoers(text, path));
      return {
        facts: {sudo: {installed: true, withoutPassword, ...(usesPty === undefined ? {} : {usesPty})}},
      };
    } catch (error) {
      return {notes: [`${refusal(MAIN, error)}: only root can tell about sudo`]};
    }
  },
};

/** The main file and its folder; sudo skips names with a dot or a `~` at the end (sudoers(5)). */
async function readFiles(system: System): Promise<NamedText[]> {
  const names = ((await system.list(FOLDER)) ?? []).filter(
    (name) => !name.includes('.') && !name.endsWith('~'),
  );
  const paths = [MAIN, ...names.toSorted().map((name) => `${FOLDER}/${name}`)];
  const texts = await Promise.all(paths.map((path) => system.readText(path)));
  return paths.map((path, i) => ({path, text: texts[i] ?? ''}));
}

const PTY = /^Defaults\s[^#]*?(?<off>!?)\buse_pty\b/;

/** The last `Defaults` line about it; undefined when there is none (sudoers(5)). */
export function ptyOf(files: readonly NamedText[]): boolean | undefined {
  const lines = files.flatMap(({text}) => text.replaceAll('\\\n', ' ').split('\n'));
  const last = lines.map((line) => PTY.exec(line.trim())).findLast((found) => found !== null);
  return last ? last.groups?.['off'] !== '!' : undefined;
}

const TAG = /\bNOPASSWD\s*:(?<commands>.*)$/;
const DEFAULTS = /^Defaults(?<who>[:@!>]\S+)?\s.*!authenticate\b/;

/** Rules that ask for no password: the tag NOPASSWD, and `Defaults !authenticate`. */
export function parseSudoers(text: string, file: string): SudoRuleFact[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => ruleOf(line, clip(file)));
}

function ruleOf(line: string, file: string): SudoRuleFact[] {
  const defaults = DEFAULTS.exec(line);
  if (defaults) return [{subject: clip(defaults.groups?.['who'] ?? 'ALL'), file, all: true}];
  const commands = TAG.exec(line)?.groups?.['commands'];
  if (commands === undefined || line.startsWith('Defaults')) return [];
  const subject = clip(line.split(/\s+/)[0] ?? '');
  return [{subject, file, all: commands.split(',').some((command) => /(?:^|\s|:)ALL\s*$/.test(command))}];
}
