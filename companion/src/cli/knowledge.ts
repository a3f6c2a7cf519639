import type {Answer} from '@plimsoll/shared/channel';
import type {KnowledgeState} from '@plimsoll/shared/report';
import {fill} from '@plimsoll/shared/texts';
import type {LocalConnection} from '../server/index.ts';
import {type Command, type Context, exit, UsageError} from './command.ts';
import {clean, figure, print, printJson, when} from './output.ts';
import {progressLine} from './progress.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll knowledge status|update`: what the companion knows of weaknesses. */
export const knowledge: Command = {
  name: 'knowledge',
  usage: 'status|update',
  options: {},
  operands: [1, 1],
  run(context, {operands: [what = '']}) {
    if (what !== 'status' && what !== 'update') {
      throw new UsageError(fill(context.words.usage.badChoice, {value: what, choices: 'status, update'}));
    }
    return withCompanion(context, async (local) => {
      const answered =
        what === 'status' ? await local.call('knowledge.status', {}) : await update(context, local);
      if (!answered.ok) return refused(context, answered);
      if (context.json) printJson(context, answered.value);
      else print(context, knowledgeLines(context, answered.value));
      return answered.value.state === 'current' ? exit.ok : exit.problem;
    });
  },
};

async function update(context: Context, local: LocalConnection): Promise<Answer<KnowledgeState>> {
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

function knowledgeLines(
  context: Context,
  {state, why, slices, sources}: KnowledgeState,
): (string | undefined)[] {
  const {knowledge: words} = context.words;
  return [
    words.state[state],
    why === undefined ? undefined : clean(why),
    ...slices.map(({ecosystem, advisories, cves, built, expires}) =>
      fill(words.slice, {
        ecosystem: clean(ecosystem),
        advisories: figure(context, advisories),
        cves: figure(context, cves),
        built: when(context, built),
        expires: when(context, expires),
      }),
    ),
    ...sources.map(({feed, records, fetchedAt}) =>
      fill(words.source, {
        feed: clean(feed),
        records: figure(context, records),
        when: fetchedAt === null ? words.never : when(context, fetchedAt),
      }),
    ),
    state === 'none' || state === 'failed' ? words.next : undefined,
  ];
}
