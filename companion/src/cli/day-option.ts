import {fill} from '@plimsoll/shared/texts';

import {type Arguments, type Context, textOption, UsageError} from './command.ts';

/** `--at DAY`: noon of that day, the same day in every time zone's reading of it; undefined when it is not given. */
export function dayOption({words}: Pick<Context, 'words'>, args: Arguments): Date | undefined {
  const value = textOption(args, 'at');
  if (value === undefined) return undefined;
  const day = new Date(`${value}T12:00:00Z`);
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  if (!real) throw new UsageError(fill(words.usage.badDate, {value}));
  return day;
}
