import type {CallError} from '@plimsoll/shared/channel';
import type {FixOutcome, FixPreview} from '@plimsoll/shared/protocol';
import {fill, noteText, vocabulary} from '@plimsoll/shared/texts';
import type {LocalConnection} from '../server/index.ts';
import {type Command, type Context, exit} from './command.ts';
import {clean, print, printJson} from './output.ts';
import {progressLine} from './progress.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll fix ID`: preview, question, run, proof. The same consent as from the browser. */
export const fix: Command = {
  name: 'fix',
  usage: '[--undo] RECOMMENDATION [--yes]',
  options: {undo: {type: 'boolean'}, yes: {type: 'boolean'}},
  operands: [1, 1],
  run(context, {operands: [recommendation = ''], options}) {
    return withCompanion(context, async (local) => {
      const preview = await local.call('fix.preview', {
        recommendation,
        ...(options['undo'] === true ? {undo: true} : {}),
      });
      if (!preview.ok)
        return refused(context, preview, nextOf(preview.code, recommendation, options['undo'] === true));
      if (!context.json) print(context, previewLines(context, preview.value));
      if (preview.value.refusal !== undefined || preview.value.consent === 'unavailable') {
        if (context.json) printJson(context, preview.value);
        return exit.refused;
      }
      if (options['yes'] !== true && !(await agreed(context))) {
        if (context.json) printJson(context, preview.value);
        else print(context, [context.words.fix.notAsked]);
        return exit.refused;
      }
      return run(context, local, preview.value);
    });
  },
};

/** Where a person finds the right name, or how to do it by hand. */
function nextOf(code: CallError, recommendation: string, undo: boolean): string | undefined {
  if (code === 'not-found')
    return undo ? 'plimsoll timeline --kind fix-run' : 'plimsoll list recommendations';
  return code === 'unavailable' ? `plimsoll show ${recommendation}` : undefined;
}

function previewLines(context: Context, preview: FixPreview): (string | undefined)[] {
  const {fix: words} = context.words;
  const {argv, packages, refusal, restart, undo, command, downloadBytes} = preview;
  const changes = packages.map(
    ({name, from, to, archive}) => `  ${clean(fill(words.packages, {name, from, to, archive}))}`,
  );
  if (refusal !== undefined) {
    return [
      clean(fill(words.cannot, {why: noteText(refusal, context.lang)})),
      ...changes,
      words.copy,
      `  ${clean(command)}`,
    ];
  }
  return [
    words.willRun,
    `  ${clean(argv.join(' '))}`,
    ...changes,
    // Our own script says little by its name: the same in words the system knows.
    argv[0] === 'node' ? clean(fill(words.byHand, {command})) : undefined,
    downloadBytes === null ? undefined : fill(words.size, {size: megabytes(context, downloadBytes)}),
    undo === null ? undefined : clean(fill(words.undo, {undo})),
    restart ? words.restart : undefined,
  ];
}

function megabytes({lang}: Context, bytes: number): string {
  return (bytes / 1_000_000).toLocaleString(lang, {maximumFractionDigits: 1});
}

async function agreed(context: Context): Promise<boolean> {
  const {ask, yes} = context.words.fix;
  const answer = await context.ask(ask);
  return answer !== undefined && yes.includes(answer.trim().toLowerCase());
}

async function run(
  context: Context,
  local: LocalConnection,
  {recommendation, token}: FixPreview,
): Promise<number> {
  const show = progressLine(context);
  const off = local.onEvent((event) => {
    if (event.e === 'progress') show(event.p);
    if (event.e === 'fix.output' && !context.json) print(context, [`  ${clean(event.p.line)}`]);
  });
  function cancel(): void {
    void local.call('fix.cancel', {});
  }
  context.signal.addEventListener('abort', cancel, {once: true});
  try {
    const done = await local.call('fix.run', {recommendation, token});
    show(null);
    if (!done.ok) return refused(context, done);
    if (context.json) printJson(context, done.value);
    else print(context, [outcomeLine(context, done.value)]);
    if (context.signal.aborted) return exit.interrupted;
    return done.value.result === 'proved' ? exit.ok : exit.problem;
  } finally {
    off();
    context.signal.removeEventListener('abort', cancel);
  }
}

function outcomeLine({lang}: Context, {result, why}: FixOutcome): string {
  const words = vocabulary(lang).fixResult[result];
  return why === undefined ? words : `${words}: ${clean(noteText(why, lang))}`;
}
