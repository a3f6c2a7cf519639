import {statSync} from 'node:fs';

import {fill} from '@plimsoll/shared/texts';

import {collectors} from '../collectors/index.ts';
import {type Command, textOption, UsageError} from './command.ts';
import {JUDGEMENT_OPTIONS, judgementRules, judgeOnce} from './judgement.ts';
import {systemAt} from './system-at.ts';

/** `plimsoll scan`: one judgement, without a companion. */
export const scan: Command = {
  name: 'scan',
  usage: '[--root DIR] [--knowledge DIR_OR_URL] [--at DAY] [--fail-on LEVEL]',
  options: {root: {type: 'string'}, ...JUDGEMENT_OPTIONS},
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
      collectors,
      deviceId: root === undefined ? 'this-device' : 'other-root',
    });
  },
};

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
}
