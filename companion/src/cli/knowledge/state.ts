import {join} from 'node:path';

import type {Answer} from '@plimsoll/shared/channel';
import {ecosystemsFor} from '@plimsoll/shared/match';
import type {KnowledgeState} from '@plimsoll/shared/report';
import {fill, noteText} from '@plimsoll/shared/texts';

import {collectors} from '../../collectors/index.ts';
import {scanOnce} from '../../engine/index.ts';
import {createKnowledge} from '../../knowledge/index.ts';
import type {LocalConnection} from '../../server/index.ts';
import {createHttp} from '../../system/http.ts';
import {type Arguments, type Context, exit, textOption, UsageError} from '../command.ts';
import {clean, figure, print, printJson, when} from '../output.ts';
import {progressLine} from '../progress.ts';
import {storedKnowledge} from '../stored-knowledge.ts';
import {systemAt} from '../system-at.ts';
import {refused} from '../with-companion.ts';

/** `knowledge status`: of the running companion, else of what its folder holds. */
export async function showKnowledge(context: Context): Promise<number> {
  const local = await context.connect();
  if (!local) return told(context, storedKnowledge(context));
  try {
    return answered(context, await local.call('knowledge.status', {}));
  } finally {
    local.close();
  }
}

/** `knowledge update`: by the running companion, else here and now into its folder. */
export async function updateKnowledge(context: Context, args: Arguments): Promise<number> {
  const source = textOption(args, 'knowledge');
  const local = await context.connect();
  if (!local) return updateHere(context, source);
  try {
    if (source !== undefined) throw new UsageError(context.words.knowledge.ownSource);
    return answered(context, await updateThere(context, local));
  } finally {
    local.close();
  }
}

/** The state, for people or as JSON; 0 when it is current. */
export function told(context: Context, state: KnowledgeState): number {
  if (context.json) printJson(context, state);
  else print(context, knowledgeLines(context, state));
  return state.state === 'current' ? exit.ok : exit.problem;
}

function answered(context: Context, answer: Answer<KnowledgeState>): number {
  return answer.ok ? told(context, answer.value) : refused(context, answer);
}

async function updateThere(context: Context, local: LocalConnection): Promise<Answer<KnowledgeState>> {
  const show = progressLine(context);
  const off = local.onEvent((event) => {
    if (event.e === 'progress') show(event.p);
  });
  function cancel(): void {
    void local.call('knowledge.cancel', {});
  }
  context.signal.addEventListener('abort', cancel, {once: true});
  try {
    return await local.call('knowledge.update', {});
  } finally {
    show(null);
    off();
    context.signal.removeEventListener('abort', cancel);
  }
}

/** Finds out what this device needs, and fetches that. */
async function updateHere(context: Context, source: string | undefined): Promise<number> {
  const system = systemAt({root: undefined, at: undefined});
  const show = progressLine(context);
  const knowledge = createKnowledge({
    system,
    http: createHttp(),
    folder: join(context.stateFolder, 'knowledge'),
    source,
  });
  const off = knowledge.onChange((event) => {
    if (event.e === 'progress') show(event.p);
  });
  try {
    const {device, software} = await scanOnce({
      system,
      collectors,
      deviceId: 'this-device',
      knowledge: async () => knowledge,
      signal: context.signal,
      progress: show,
    });
    const outcome = await knowledge.update(ecosystemsFor(device.os, software), context.signal);
    if (outcome.ok) return told(context, outcome.value);
    // Which sources failed stands in the message; without a network there is another way.
    const next = outcome.code === 'unavailable' ? context.words.knowledge.otherwise : undefined;
    return refused(context, outcome, next);
  } finally {
    show(null);
    off();
  }
}

type Source = KnowledgeState['sources'][number];

/** One line a feed, whatever its files; `--json` has them all. */
function feedsOf(sources: readonly Source[]): Source[] {
  const byFeed = Map.groupBy(sources, ({feed}) => feed.split(':')[0] ?? feed);
  return [...byFeed].map(([feed, files]) => ({
    feed,
    fetchedAt: files[0]?.fetchedAt ?? null,
    records: files.reduce((sum, {records}) => sum + records, 0),
    skipped: files.reduce((sum, {skipped}) => sum + skipped, 0),
  }));
}

function knowledgeLines(
  context: Context,
  {state, why, slices, sources}: KnowledgeState,
): (string | undefined)[] {
  const {knowledge: words} = context.words;
  return [
    words.state[state],
    why === undefined ? undefined : clean(noteText(why, context.lang)),
    ...slices.map(({ecosystem, advisories, cves, built, expires}) =>
      fill(words.slice, {
        ecosystem: clean(ecosystem),
        advisories: figure(context, advisories),
        cves: figure(context, cves),
        built: when(context, built),
        expires: when(context, expires),
      }),
    ),
    ...feedsOf(sources).map(({feed, records, skipped, fetchedAt}) =>
      fill(skipped > 0 ? words.sourceSkipped : words.source, {
        feed: clean(feed),
        records: figure(context, records),
        skipped: figure(context, skipped),
        when: fetchedAt === null ? words.never : when(context, fetchedAt),
      }),
    ),
    state === 'none' || state === 'failed' ? words.next : undefined,
  ];
}
