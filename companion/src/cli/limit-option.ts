import {fill} from '@plimsoll/shared/texts';

import {type Arguments, type Context, textOption, UsageError} from './command.ts';
import {clean} from './output.ts';

/** What a screen takes; programs get everything. */
const DEFAULT_LIMIT = 50;

/** The value of `--limit`; without it 50, and everything for `--json`. Throws a UsageError for what is no number from 1 on. */
export function limitOf({json, words}: Pick<Context, 'json' | 'words'>, args: Arguments): number {
  const value = textOption(args, 'limit');
  if (value === undefined) return json ? Number.MAX_SAFE_INTEGER : DEFAULT_LIMIT;
  const limit = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(limit) && limit >= 1) return limit;
  throw new UsageError(fill(words.usage.notNumber, {value: clean(value)}));
}
