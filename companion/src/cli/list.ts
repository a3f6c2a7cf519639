import type {TimelineEvent} from '@plimsoll/shared/protocol';
import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';
import {
  eventText,
  fill,
  recommendationText,
  scoreStep,
  vocabulary,
  weaknessName,
} from '@plimsoll/shared/texts';
import type {LocalConnection} from '../server/index.ts';
import {checkTitle} from './check-title.ts';
import {type Command, type Context, exit, UsageError} from './command.ts';
import {limitOf} from './limit-option.ts';
import {columns, print, printJson, when} from './output.ts';
import {readTimeline} from './read-timeline.ts';
import {byRisk} from './sorted.ts';
import {refused, withCompanion} from './with-companion.ts';

const LISTS = ['software', 'weaknesses', 'recommendations', 'checks', 'events'] as const;
type List = (typeof LISTS)[number];

/** `plimsoll list …`: one table of what the companion knows. */
export const list: Command = {
  name: 'list',
  usage: `${LISTS.join('|')} [--limit N] [--all]`,
  options: {limit: {type: 'string'}, all: {type: 'boolean'}},
  operands: [1, 1],
  run(context, args) {
    const what = LISTS.find((name) => name === args.operands[0]);
    if (!what) {
      const values = {value: args.operands[0] ?? '', choices: LISTS.join(', ')};
      throw new UsageError(fill(context.words.usage.badChoice, values));
    }
    const limit = limitOf(context, args);
    return withCompanion(context, (local) =>
      what === 'events'
        ? events(context, local, limit)
        : parts(context, local, {what, limit, all: args.options['all'] === true}),
    );
  },
};

async function events(context: Context, local: LocalConnection, limit: number): Promise<number> {
  const answered = await readTimeline(local, {limit: Math.min(limit, Number.MAX_SAFE_INTEGER)});
  if (!answered.ok) return refused(context, answered);
  const {events: found, more} = answered.value;
  if (context.json) printJson(context, found);
  else {
    show(
      context,
      found.map((event) => eventRow(context, event)),
      limit,
    );
    if (more) print(context, [context.words.exception.more]);
  }
  return exit.ok;
}

function eventRow(context: Context, event: TimelineEvent): string[] {
  return [when(context, event.at), eventText(event, context.lang)];
}

interface Wanted {
  readonly what: Exclude<List, 'events'>;
  readonly limit: number;
  readonly all: boolean;
}

async function parts(context: Context, local: LocalConnection, {what, limit, all}: Wanted): Promise<number> {
  const answered = await local.call('snapshot.subscribe', {});
  if (!answered.ok) return refused(context, answered);
  const snapshot = answered.value;
  if (context.json) printJson(context, items(snapshot, what, all).slice(0, limit));
  else show(context, rows(context, snapshot, what, all), limit);
  return exit.ok;
}

function items(snapshot: Snapshot, what: Wanted['what'], all: boolean): readonly unknown[] {
  switch (what) {
    case 'software':
      return snapshot.software;
    case 'weaknesses':
      return byRisk(snapshot.findings);
    case 'recommendations':
      return snapshot.recommendations;
    case 'checks':
      return shownChecks(snapshot, all);
  }
}

function shownChecks({checks}: Snapshot, all: boolean): Snapshot['checks'] {
  const open = checks.filter(({status}) => all || status === 'fail' || status === 'unknown');
  return open.toSorted((a, b) =>
    a.status === b.status ? b.weight - a.weight : a.status < b.status ? -1 : 1,
  );
}

function rows(context: Context, snapshot: Snapshot, what: Wanted['what'], all: boolean): string[][] {
  const words = vocabulary(context.lang);
  switch (what) {
    case 'software':
      return snapshot.software.map(({name, version, candidate, running}) => [
        name,
        version,
        candidate ? `→ ${candidate.version}` : '',
        words.running[running],
      ]);
    case 'weaknesses':
      return byRisk(snapshot.findings).map((finding) => [
        // What names no CVE is shown by the name `show` takes.
        weaknessName(finding) ?? finding.id,
        finding.source,
        finding.sourceVersion,
        words.severity[finding.severity],
        words.fixState[finding.state],
        finding.kev ? words.tag.exploited : words.running[finding.running],
      ]);
    case 'recommendations':
      return snapshot.recommendations.map((item) => [
        item.id,
        effectOf(context, snapshot, item),
        recommendationText(item, context.lang).title,
      ]);
    case 'checks':
      return shownChecks(snapshot, all).map((check) => [
        check.id,
        words.status[check.status],
        String(check.weight),
        checkTitle(check, context.lang, snapshot.device.os.family),
      ]);
  }
}

function effectOf({lang}: Context, {score}: Snapshot, {scoreAfter}: Recommendation): string {
  const {from, to} = scoreStep(score.exposure, scoreAfter, lang);
  return `${from} → ${to}`;
}

function show(context: Context, table: readonly string[][], limit: number): void {
  const {empty, truncated} = context.words.list;
  const shown = table.slice(0, limit);
  const more =
    table.length > shown.length ? fill(truncated, {shown: shown.length, total: table.length}) : undefined;
  print(context, table.length === 0 ? [empty] : [...columns(shown), more]);
}
