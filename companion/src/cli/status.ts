import type {Status} from '@plimsoll/shared/protocol';
import {count, fill, noteText} from '@plimsoll/shared/texts';

import {type Command, type Context, exit} from './command.ts';
import {clean, print, printJson, when} from './output.ts';
import {summary} from './summary.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll status`: the companion and the newest judgement in one look. */
export const status: Command = {
  name: 'status',
  usage: '',
  options: {},
  operands: [0, 0],
  run: (context) =>
    withCompanion(context, async (local) => {
      const answered = await local.call('status', {});
      if (!answered.ok) return refused(context, answered);
      if (context.json) {
        printJson(context, answered.value);
        return exit.ok;
      }
      const snapshot = await local.call('snapshot.subscribe', {});
      const device = snapshot.ok ? summary(context, snapshot.value) : [context.words.status.noScan];
      // The companion tells what is wrong in its own language; asked for ours, the doctor has it too.
      const examined =
        answered.value.problems.length > 0 ? await local.call('doctor', {lang: context.lang}) : undefined;
      const problems = examined?.ok
        ? examined.value.diagnoses.filter(({state}) => state !== 'ok')
        : answered.value.problems;
      print(context, [...device, '', ...companion(context, {...answered.value, problems})]);
      return exit.ok;
    }),
};

function companion(
  context: Context,
  {version, startedAt, port, clients, scanning, portal, problems}: Status,
): string[] {
  const {words} = context;
  const {origin, organisation} = portal;
  const place = {portal: clean(origin ?? ''), organisation: clean(organisation ?? '')};
  return [
    fill(words.status.running, {version, since: when(context, startedAt), port: port ?? '–'}),
    count(words.status.clients, clients),
    fill(words.enroll.state[portal.state], place),
    ...(scanning ? [words.status.scanning] : []),
    ...problems
      .filter(({state}) => state !== 'ok')
      .flatMap(({what, next}) => [
        `! ${clean(noteText(what, context.lang))}`,
        ...(next === undefined
          ? []
          : [`  ${fill(words.doctor.next, {next: clean(noteText(next, context.lang))})}`]),
      ]),
  ];
}
