import {setTimeout as wait} from 'node:timers/promises';

import type {PortalState} from '@plimsoll/shared/protocol';
import {fill} from '@plimsoll/shared/texts';
import type {LocalConnection} from '../server/index.ts';
import {createPost} from '../system/post.ts';
import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {clean, print, printJson} from './output.ts';
import {postEnrolment} from './post-enrolment.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll enroll`: without options the state; with `--portal` and `--token` joins; with `--leave` leaves. */
export const enroll: Command = {
  name: 'enroll',
  usage: '[--portal URL --token TOKEN | --leave]',
  options: {portal: {type: 'string'}, token: {type: 'string'}, leave: {type: 'boolean'}},
  operands: [0, 0],
  run(context, args) {
    const target = targetOf(context, args);
    return withCompanion(context, async (local) => {
      if (args.options['leave'] === true) return leave(context, local);
      if (target) {
        return join(context, local, target);
      }
      const status = await local.call('status', {});
      return status.ok ? tell(context, status.value.portal) : refused(context, status);
    });
  },
};

interface Target {
  readonly portal: string;
  readonly token: string;
}

/** Undefined where nothing is asked for but the state, or to leave. Throws a UsageError for half a wish, or no address. */
function targetOf({words}: Context, args: Arguments): Target | undefined {
  const portal = textOption(args, 'portal');
  const token = textOption(args, 'token');
  if (portal === undefined && token === undefined) return undefined;
  if (portal === undefined || token === undefined || args.options['leave'] === true)
    throw new UsageError(words.enroll.incomplete);
  if (!URL.canParse(portal)) throw new UsageError(fill(words.enroll.noAddress, {portal: clean(portal)}));
  return {portal, token};
}

async function join(context: Context, local: LocalConnection, {portal, token}: Target): Promise<number> {
  await firstScan(context, local);
  const begun = await local.call('enrol.begin', {portal, token});
  if (!begun.ok) return refused(context, begun);
  const {request} = begun.value;
  const answer = await postEnrolment(createPost(), {portal, request, signal: context.signal});
  if (!answer.ok) return turnedAway(context, answer.status);
  const finished = await local.call('enrol.finish', {portal, answer: answer.text});
  return finished.ok ? tell(context, finished.value) : refused(context, finished);
}

const PATIENCE_MS = 60_000;

/** The portal is told of the device as the first scan has it: whoever enrols right after the start waits for that. */
async function firstScan({signal}: Context, local: LocalConnection): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    // oxlint-disable-next-line no-await-in-loop -- asked again until it is so
    const status = await local.call('status', {});
    if (!status.ok || status.value.seq > 0) return;
    // oxlint-disable-next-line no-await-in-loop -- see above
    await wait(250, undefined, {signal});
  }
}

function turnedAway(context: Context, status: number): number {
  const {enroll: words} = context.words;
  const why =
    status === 0 ? words.unreachable : status === 401 ? words.badToken : fill(words.refused, {status});
  if (context.json) printJson(context, {error: status === 0 ? 'unavailable' : 'refused', status});
  context.err(`${why}\n`);
  return exit.refused;
}

async function leave(context: Context, local: LocalConnection): Promise<number> {
  const status = await local.call('status', {});
  if (!status.ok) return refused(context, status);
  if (status.value.portal.state === 'none') return tell(context, status.value.portal);
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
