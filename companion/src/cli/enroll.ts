import type {PortalState} from '@plimsoll/shared/protocol';
import {fill} from '@plimsoll/shared/texts';

import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import type {Local} from './local.ts';
import {clean, print, printJson} from './output.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll enroll`: without options the state; with `--portal` and `--token` joins; with `--leave` leaves. */
export const enroll: Command = {
  name: 'enroll',
  usage: '[--portal URL --token TOKEN | --leave]',
  options: {portal: {type: 'string'}, token: {type: 'string'}, leave: {type: 'boolean'}},
  operands: [0, 0],
  run(context, args) {
    const target = targetOf(args);
    if (target === 'incomplete') throw new UsageError('--portal --token');
    return withCompanion(context, async (local) => {
      if (args.options['leave'] === true) return leave(context, local);
      if (target) {
        const joined = await local.enroll(target.portal, target.token);
        return joined.ok ? tell(context, joined.value) : refused(context, joined);
      }
      const status = await local.call('status', {});
      return status.ok ? tell(context, status.value.portal) : refused(context, status);
    });
  },
};

function targetOf(args: Arguments): {portal: string; token: string} | undefined | 'incomplete' {
  const portal = textOption(args, 'portal');
  const token = textOption(args, 'token');
  if (portal === undefined && token === undefined) return undefined;
  if (portal === undefined || token === undefined || args.options['leave'] === true) return 'incomplete';
  return {portal, token};
}

async function leave(context: Context, local: Local): Promise<number> {
  const left = await local.call('enrol.leave', {});
  if (!left.ok) return refused(context, left);
  if (context.json) printJson(context, left.value);
  else print(context, [context.words.enroll.left]);
  return exit.ok;
}

function tell(context: Context, state: PortalState): number {
  const {portal, organisation} = {
    portal: clean(state.origin ?? ''),
    organisation: clean(state.organisation ?? ''),
  };
  if (context.json) printJson(context, state);
  else print(context, [fill(context.words.enroll.state[state.state], {portal, organisation})]);
  return state.state === 'revoked' ? exit.problem : exit.ok;
}
