import {statSync} from 'node:fs';

import type {Snapshot} from '@plimsoll/shared/report';
import {fill} from '@plimsoll/shared/texts';

import {collectors} from '../collectors/index.ts';
import {type Arguments, type Context, textOption, UsageError} from './command.ts';
import {dayOption} from './day-option.ts';
import {snapshotOnce} from './judgement.ts';
import {systemAt} from './system-at.ts';
import {refused} from './with-companion.ts';

type Found =
  /** `kept`: a companion holds it, and other commands tell more of it. */
  | {readonly ok: true; readonly snapshot: Snapshot; readonly kept: boolean}
  | {readonly ok: false; readonly code: number};

/**
 * The snapshot the running companion holds; one scan where none runs, or where another root, other feeds or another day are
 * asked for (`--root`, `--knowledge`, `--at`). The code is the exit code of a companion that said no.
 */
export async function scanOrCompanion(context: Context, args: Arguments): Promise<Found> {
  const [root, knowledge, at] = [
    textOption(args, 'root'),
    textOption(args, 'knowledge'),
    dayOption(context, args),
  ];
  const own = root === undefined && knowledge === undefined && at === undefined;
  const local = own ? await context.connect() : undefined;
  if (local) {
    try {
      const answered = await local.call('snapshot.subscribe', {});
      return answered.ok
        ? {ok: true, snapshot: answered.value, kept: true}
        : {ok: false, code: refused(context, answered)};
    } finally {
      local.close();
    }
  }
  if (root !== undefined && !statSync(root, {throwIfNoEntry: false})?.isDirectory()) {
    throw new UsageError(fill(context.words.usage.noFolder, {path: root}));
  }
  const snapshot = await snapshotOnce({
    context,
    args,
    system: systemAt({root, at}),
    collectors,
    deviceId: root === undefined ? 'this-device' : 'other-root',
  });
  return {ok: true, snapshot, kept: false};
}
