import {join} from 'node:path';

import {fill, noteText} from '@plimsoll/shared/texts';

import {buildHost, type HostBuild} from '../../knowledge/index.ts';
import {createHttp} from '../../system/http.ts';
import {type Arguments, type Context, exit, textOption, UsageError} from '../command.ts';
import {dayOption} from '../day-option.ts';
import {clean, columns, figure, print, printJson} from '../output.ts';
import {progressLine} from '../progress.ts';
import {systemAt} from '../system-at.ts';

/** `knowledge build`: makes slices for others to fetch, in a folder any static server can serve. */
export async function buildKnowledgeHost(context: Context, args: Arguments): Promise<number> {
  const {words} = context;
  const out = textOption(args, 'out');
  const ecosystems = (textOption(args, 'ecosystems') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (out === undefined || ecosystems.length === 0) throw new UsageError(words.knowledge.buildNeeds);
  const show = progressLine(context);
  const system = systemAt({root: undefined, at: dayOption(context, args)});
  const folder = join(context.stateFolder, 'knowledge-build');
  const build = await buildHost({
    out,
    ecosystems,
    source: textOption(args, 'knowledge') ?? 'public+bulk',
    keyFile: textOption(args, 'key') ?? join(folder, 'signing-key.pem'),
    folder,
    http: createHttp(),
    signal: context.signal,
    now: () => system.now(),
    onProgress: (progress) => show({task: 'knowledge', ...progress}),
  });
  show(null);
  if (context.signal.aborted) return exit.interrupted;
  if (context.json) printJson(context, build);
  else print(context, lines(context, build));
  for (const problem of build.problems) context.err(`${clean(noteText(problem, context.lang))}\n`);
  return build.published.length > 0 && build.problems.length === 0 ? exit.ok : exit.problem;
}

function lines(context: Context, {out, key, published}: HostBuild): string[] {
  const {knowledge: words} = context.words;
  if (published.length === 0) return [words.builtNothing];
  return [
    ...columns([
      words.builtColumns,
      ...published.map(({ecosystem, kind, bytes, packed, patch}) => [
        ecosystem,
        kind,
        figure(context, bytes),
        figure(context, packed),
        patch === undefined ? '–' : figure(context, patch),
      ]),
    ]),
    '',
    fill(words.built, {out: clean(out)}),
    fill(words.builtSource, {source: `https://knowledge.example/#key=${key}`}),
  ];
}
