import type {Snapshot} from '@plimsoll/shared/report';
import {fill, noteText} from '@plimsoll/shared/texts';

import type {Collector} from '../collectors/collector.ts';
import {scanOnce} from '../engine/index.ts';
import type {System} from '../system/system.ts';
import {type Arguments, type Context, exit, Interrupted, textOption, UsageError} from './command.ts';
import {dayOption} from './day-option.ts';
import {clean, print, printJson} from './output.ts';
import {progressLine} from './progress.ts';
import {scanKnowledge} from './scan-knowledge.ts';
import {summary} from './summary.ts';

const LEVELS = ['none', 'low', 'medium', 'high'] as const;

/** Options of every command that judges once. */
export const JUDGEMENT_OPTIONS = {
  knowledge: {type: 'string'},
  at: {type: 'string'},
  'fail-on': {type: 'string'},
} as const;

/** How to judge: the level that counts as a problem, and the day. */
export interface JudgementRules {
  readonly limit: number | undefined;
  readonly at: Date | undefined;
}

/** Reads `--fail-on` and `--at`; throws a UsageError for values that are none. */
export function judgementRules(context: Context, args: Arguments): JudgementRules {
  return {limit: failOn(context, args), at: dayOption(context, args)};
}

interface Subject {
  readonly context: Context;
  readonly args: Arguments;
  readonly system: System;
  readonly collectors: readonly Collector[];
  readonly deviceId: string;
  /** Milliseconds one collector may take, where that is longer than usual. */
  readonly timeoutMs?: number;
}

/** Judges once, by the knowledge that `--knowledge` names, and shows how far it is. Throws Interrupted where the person ended it. */
export async function snapshotOnce({context, args, ...subject}: Subject): Promise<Snapshot> {
  const show = progressLine(context);
  const source = textOption(args, 'knowledge');
  const snapshot = await scanOnce({
    ...subject,
    knowledge: scanKnowledge({context, system: subject.system, source, show}),
    signal: context.signal,
    progress: show,
  });
  show(null);
  // Half a judgement would look like a good one.
  if (context.signal.aborted) throw new Interrupted('interrupted');
  return snapshot;
}

interface Judgement extends Subject {
  readonly rules: JudgementRules;
  /** Lines for people after the summary. */
  readonly more?: (snapshot: Snapshot) => readonly string[];
}

/** Judges once, prints the snapshot and answers the exit code. */
export async function judgeOnce({more, rules, ...subject}: Judgement): Promise<number> {
  const {context} = subject;
  const snapshot = await snapshotOnce(subject);
  if (context.json) printJson(context, snapshot);
  // Nothing keeps this judgement: the list of it is another run away.
  else print(context, [...summary(context, snapshot, 'plimsoll … --json'), ...(more?.(snapshot) ?? [])]);
  // Whoever names the feeds wants them used: a judgement without them is not what was asked for.
  if (snapshot.knowledge.state === 'failed') {
    context.err(`${clean(noteText(snapshot.knowledge.why ?? '', context.lang))}\n`);
    return exit.problem;
  }
  const {limit} = rules;
  return limit !== undefined && LEVELS.indexOf(snapshot.score.level) >= limit ? exit.problem : exit.ok;
}

function failOn({words}: Context, args: Arguments): number | undefined {
  const value = textOption(args, 'fail-on');
  if (value === undefined) return undefined;
  const index = LEVELS.findIndex((level) => level === value);
  if (index < 1) throw new UsageError(fill(words.usage.badChoice, {value, choices: 'low, medium, high'}));
  return index;
}
