import {statSync} from 'node:fs';

import {fill} from '@plimsoll/shared/texts';

import {collectors} from '../collectors/index.ts';
import {scanOnce} from '../engine/index.ts';
import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {dayOption} from './day-option.ts';
import {clean, print, printJson} from './output.ts';
import {progressLine} from './progress.ts';
import {scanKnowledge} from './scan-knowledge.ts';
import {summary} from './summary.ts';
import {systemAt} from './system-at.ts';

const LEVELS = ['none', 'low', 'medium', 'high'] as const;

/** `plimsoll scan`: one judgement, without a companion. */
export const scan: Command = {
  name: 'scan',
  usage: '[--root DIR] [--knowledge DIR_OR_URL] [--at DAY] [--fail-on LEVEL]',
  options: {
    root: {type: 'string'},
    knowledge: {type: 'string'},
    at: {type: 'string'},
    'fail-on': {type: 'string'},
  },
  operands: [0, 0],
  async run(context, args) {
    const limit = failOn(context, args);
    const root = textOption(args, 'root');
    const at = dayOption(context, args);
    if (root !== undefined && !isFolder(root)) {
      throw new UsageError(fill(context.words.usage.noFolder, {path: root}));
    }
    const system = systemAt({root, at});
    const show = progressLine(context);
    const knowledge = scanKnowledge({context, system, source: textOption(args, 'knowledge'), show});
    const snapshot = await scanOnce({
      system,
      collectors,
      deviceId: root === undefined ? 'this-device' : 'other-root',
      knowledge,
      signal: context.signal,
      progress: show,
    });
    show(null);
    if (context.json) printJson(context, snapshot);
    else print(context, summary(context, snapshot));
    // Whoever names the feeds wants them used: a judgement without them is not what was asked for.
    if (snapshot.knowledge.state === 'failed') {
      context.err(`${clean(snapshot.knowledge.why ?? '')}\n`);
      return exit.problem;
    }
    return limit !== undefined && LEVELS.indexOf(snapshot.score.level) >= limit ? exit.problem : exit.ok;
  },
};

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
}

function failOn({words}: Context, args: Arguments): number | undefined {
  const value = textOption(args, 'fail-on');
  if (value === undefined) return undefined;
  const index = LEVELS.findIndex((level) => level === value);
  if (index < 1) throw new UsageError(fill(words.usage.badChoice, {value, choices: 'low, medium, high'}));
  return index;
}
