import {DEFAULT_DAYS, type ExceptionScope, type ExceptionWish, MAX_DAYS} from '@plimsoll/shared/exceptions';
import {ExceptionKind, takesOut} from '@plimsoll/shared/findings';
import type {Result} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';
import {count, fill, vocabulary} from '@plimsoll/shared/texts';

import type {LocalConnection} from '../server/index.ts';
import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {clean, columns, figure, print, printJson} from './output.ts';
import {refused, withCompanion} from './with-companion.ts';

type Exception = Result<'exceptions.add'>;

const ACTIONS = ['add', 'list', 'cancel'] as const;

/** `plimsoll exception add|list|cancel`: what somebody leaves as it is for a while (docs/exceptions.md). */
export const exception: Command = {
  name: 'exception',
  usage: 'add SUBJECT --kind KIND --reason TEXT [--days N] | list [--all] | cancel ID',
  options: {
    kind: {type: 'string'},
    reason: {type: 'string'},
    days: {type: 'string'},
    all: {type: 'boolean'},
  },
  operands: [1, 2],
  run(context, args) {
    const {usage} = context.words;
    const [name = '', operand = ''] = args.operands;
    const action = ACTIONS.find((one) => one === name);
    if (!action) throw new UsageError(fill(usage.badChoice, {value: name, choices: ACTIONS.join(', ')}));
    if ((action === 'list') !== (operand === '')) throw new UsageError(usage.operands);
    if (action === 'list') return withCompanion(context, (local) => list(context, local, args));
    if (action === 'cancel') return withCompanion(context, (local) => cancel(context, local, operand));
    const wish = wishOf(context, args);
    return withCompanion(context, (local) => add(context, local, {...wish, subject: operand}));
  },
};

function wishOf({words}: Context, args: Arguments): Omit<ExceptionWish, 'scope'> {
  const asked = textOption(args, 'kind') ?? '';
  const kind = ExceptionKind.options.find((one) => one === asked);
  if (!kind) {
    const choices = ExceptionKind.options.join(', ');
    const {badChoice, say} = words.usage;
    throw new UsageError(
      asked === '' ? fill(say, {option: '--kind', choices}) : fill(badChoice, {value: asked, choices}),
    );
  }
  const reason = textOption(args, 'reason')?.trim() ?? '';
  if (reason === '' || reason.length > 1000) throw new UsageError(words.exception.noReason);
  const value = textOption(args, 'days') ?? String(DEFAULT_DAYS);
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS)
    throw new UsageError(fill(words.exception.badDays, {value, most: MAX_DAYS}));
  return {kind, reason, days};
}

async function add(
  context: Context,
  local: LocalConnection,
  {subject, ...wish}: Omit<ExceptionWish, 'scope'> & {readonly subject: string},
): Promise<number> {
  const answered = await local.call('snapshot.subscribe', {});
  if (!answered.ok) return refused(context, answered);
  const scope = scopeOf(subject, answered.value);
  const made = scope && (await local.call('exceptions.add', {...wish, scope}));
  if (!made || (!made.ok && made.code === 'not-found')) {
    if (context.json) printJson(context, {error: 'not-found'});
    context.err(`${fill(context.words.exception.unknown, {id: clean(subject)})}\n`);
    return exit.problem;
  }
  if (!made.ok) return refused(context, made);
  if (context.json) printJson(context, made.value);
  else print(context, [addedLine(context, made.value)]);
  return exit.ok;
}

/** What a person's word names on this device, the most exact first; undefined when nothing is called that. */
export function scopeOf(
  subject: string,
  {findings, checks, recommendations}: Pick<Snapshot, 'findings' | 'checks' | 'recommendations'>,
): ExceptionScope | undefined {
  if (recommendations.some(({id}) => id === subject)) return {of: 'recommendation', id: subject};
  if (checks.some(({id}) => id === subject)) return {of: 'check', id: subject};
  if (findings.some(({id}) => id === subject)) return {of: 'finding', id: subject};
  const cve = subject.toUpperCase();
  if (findings.some((one) => one.cve === cve)) return {of: 'weakness', id: cve};
  if (findings.some(({advisory}) => advisory === subject)) return {of: 'weakness', id: subject};
  return findings.some(({source}) => source === subject) ? {of: 'component', source: subject} : undefined;
}

function addedLine(context: Context, {id, kind, subject, until, covered}: Exception): string {
  const {exception: words} = context.words;
  const {effect} = vocabulary(context.lang).exception;
  const values = {
    id: id.slice(0, 8),
    subject: clean(subject),
    until: dayOf(context, until),
    count: figure(context, covered),
    effect: takesOut(kind) ? effect.out : effect.stays,
  };
  return covered === 0 ? fill(words.addedAlone, values) : count(words.added, covered, values);
}

async function list(context: Context, local: LocalConnection, {options}: Arguments): Promise<number> {
  const answered = await local.call('exceptions.list', {});
  if (!answered.ok) return refused(context, answered);
  const all = options['all'] === true;
  const shown = answered.value.exceptions.filter(({state}) => all || state === 'active');
  if (context.json) printJson(context, shown);
  else if (shown.length === 0) print(context, [context.words.exception.none]);
  else print(context, columns(shown.map((one) => row(context, one))));
  return exit.ok;
}

function row(context: Context, one: Exception): string[] {
  const {exception: words} = context.words;
  const {kind, state, threat} = vocabulary(context.lang).exception;
  const standing =
    one.state === 'active' ? fill(words.until, {day: dayOf(context, one.until)}) : state[one.state];
  return [
    one.id.slice(0, 8),
    one.subject,
    kind[one.kind],
    one.threat === undefined ? standing : `${standing}: ${threat[one.threat]}`,
    fill(words.because, {reason: one.reason, by: one.by}),
  ];
}

/** The beginning of an id is enough where no other in force begins so. */
async function cancel(context: Context, local: LocalConnection, id: string): Promise<number> {
  const listed = await local.call('exceptions.list', {});
  if (!listed.ok) return refused(context, listed);
  const [found, ...others] = listed.value.exceptions.filter(
    (one) => one.state === 'active' && one.id.startsWith(id),
  );
  if (!found || others.length > 0) {
    if (context.json) printJson(context, {error: 'not-found'});
    context.err(`${fill(context.words.exception.noSuch, {id: clean(id)})}\n`);
    return exit.problem;
  }
  const ended = await local.call('exceptions.cancel', {id: found.id});
  if (!ended.ok) return refused(context, ended);
  if (context.json) printJson(context, ended.value);
  else print(context, [fill(context.words.exception.cancelled, {subject: clean(found.subject)})]);
  return exit.ok;
}

function dayOf({lang}: Context, instant: string): string {
  return new Date(instant).toLocaleDateString(lang, {dateStyle: 'medium'});
}
