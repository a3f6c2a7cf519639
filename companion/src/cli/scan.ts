import {statSync} from 'node:fs';
import {delimiter, resolve} from 'node:path';

import {fill} from '@plimsoll/shared/texts';

import type {Collector} from '../collectors/collector.ts';
import {collectors} from '../collectors/index.ts';
import {type Arguments, type Command, textOption, UsageError} from './command.ts';
import {JUDGEMENT_OPTIONS, judgementRules, judgeOnce} from './judgement.ts';
import {systemAt} from './system-at.ts';

/** `plimsoll scan`: one judgement, without a companion. */
export const scan: Command = {
  name: 'scan',
  usage: '[--root DIR] [--archives DIR] [--knowledge DIR_OR_URL] [--at DAY] [--fail-on LEVEL]',
  options: {root: {type: 'string'}, archives: {type: 'string'}, ...JUDGEMENT_OPTIONS},
  operands: [0, 0],
  async run(context, args) {
    const rules = judgementRules(context, args);
    const root = textOption(args, 'root');
    if (root !== undefined && !isFolder(root)) {
      throw new UsageError(fill(context.words.usage.noFolder, {path: root}));
    }
    return judgeOnce({
      context,
      args,
      rules,
      system: systemAt({root, at: rules.at}),
      collectors: [...collectors, ...(await archivesOf(args, root))],
      ...(textOption(args, 'archives') === undefined ? {} : {timeoutMs: ARCHIVES_MS}),
      deviceId: root === undefined ? 'this-device' : 'other-root',
    });
  },
};

/** Looking through a disk takes its time; somebody waits for it. */
const ARCHIVES_MS = 30 * 60_000;

/** Reads the archives below the folders named, with `:` between them (`;` on Windows) as in PATH; loaded only then. */
async function archivesOf(args: Arguments, root: string | undefined): Promise<readonly Collector[]> {
  const named = textOption(args, 'archives');
  if (named === undefined) return [];
  const {archivesIn} = await import('../collectors/software/archives.ts');
  // Folders of another root are named as that system sees them.
  const from = root === undefined ? process.cwd() : '/';
  const folders = named.split(delimiter).filter((folder) => folder !== '');
  return [archivesIn(folders.map((folder) => resolve(from, folder)))];
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
}
