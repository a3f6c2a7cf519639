import {Buffer} from 'node:buffer';

import {
  contentsOf,
  type Disclosure,
  disclose,
  SECTIONS,
  type Section,
  type Snapshot,
} from '@plimsoll/shared/report';
import {fill, vocabulary} from '@plimsoll/shared/texts';

import {makeBody} from '../sync/body.ts';
import type {Context} from './command.ts';
import {columns, figure, when} from './output.ts';

/** What the companion answers about the next report. */
export interface Preview {
  readonly disclosure: Disclosure;
  readonly body: string | null;
  readonly lastSentAt: string | null;
}

/** What is not named is not there. */
type Counts = Readonly<Partial<Record<Section, number>>>;

/** A whole report at one level: what it holds, its size, and the text itself; nothing for `none`. */
export interface WholeReport {
  readonly level: Disclosure;
  readonly sections: Counts;
  readonly bytes: number;
  readonly body: string | null;
}

/** The report a device would send first, at a level: later ones say only what changed. */
export async function wholeReport(snapshot: Snapshot, level: Disclosure): Promise<WholeReport> {
  const disclosed = disclose(snapshot, level);
  const text = (await makeBody(snapshot, level, undefined))?.text ?? null;
  return {
    level,
    sections: disclosed ? contentsOf(disclosed) : {},
    bytes: text === null ? 0 : Buffer.byteLength(text),
    body: text,
  };
}

/** The level in force, how to change it, and when something was last sent. */
export function standing(context: Context, {disclosure, lastSentAt}: Preview): string[] {
  const {privacy: words} = context.words;
  return [
    fill(words.level, {level: levelName(context, disclosure)}),
    words.how,
    lastSentAt === null ? words.neverSent : fill(words.lastSent, {when: when(context, lastSentAt)}),
  ];
}

/** A table of sections and levels, what each level discloses more than the one before, and what no level does. */
export function contents(context: Context, snapshot: Snapshot, reports: readonly WholeReport[]): string[] {
  const {privacy: words} = context.words;
  const rows = SECTIONS.map((section) => [
    words.section[section],
    ...reports.map(({sections}) => figure(context, sections[section] ?? 0)),
  ]);
  const held = contentsOf(snapshot);
  const most = reports.at(-1)?.sections ?? held;
  const steps = reports.slice(1).map((report, index) => ({report, before: reports[index]}));
  return [
    words.holds,
    ...columns([
      ['', ...reports.map(({level}) => level)],
      ...rows,
      [words.size, ...reports.map(({bytes}) => figure(context, bytes))],
    ]),
    ...steps.flatMap(({report, before}) => {
      const parts = before ? more(context, report.sections, before.sections) : '';
      return before && parts !== ''
        ? [fill(words.adds, {level: report.level, before: before.level, parts})]
        : [];
    }),
    fill(words.stays, {parts: more(context, held, most) || '–'}),
  ];
}

/** Sections one side holds more of, with how many more. */
function more(context: Context, counts: Counts, than: Counts): string {
  return SECTIONS.flatMap((section) => {
    const extra = (counts[section] ?? 0) - (than[section] ?? 0);
    return extra > 0 ? [`${context.words.privacy.section[section]} (${figure(context, extra)})`] : [];
  }).join('; ');
}

/** The line before the bytes: those of the next report, or of a whole one at a level that is not in force. */
export function bytesTitle(context: Context, body: string | null, level?: Disclosure): string {
  const {privacy: words} = context.words;
  if (body === null) return words.nothing;
  const count = figure(context, Buffer.byteLength(body));
  return level === undefined
    ? fill(words.bytes, {count})
    : fill(words.wouldBytes, {count, level: levelName(context, level)});
}

/** A level in words. */
export function levelName({lang}: Context, level: Disclosure): string {
  return vocabulary(lang).disclosure[level];
}
