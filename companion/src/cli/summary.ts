import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';
import {rounded} from '@plimsoll/shared/score';
import {count, fill, noteText, recommendationText, scoreStep, vocabulary} from '@plimsoll/shared/texts';

import type {Context as Command} from './command.ts';
import {clean, figure, style, when} from './output.ts';

/** Recommendations shown at once; the rest is one command away. */
const SHOWN = 3;

/** What shapes the text. */
type Context = Pick<Command, 'lang' | 'words' | 'colour'>;

/** A device on one screen: the score, what to do (`all` of it by which command), the counts, what could not be known. */
export function summary(
  context: Context,
  snapshot: Snapshot,
  all = 'plimsoll list recommendations',
): string[] {
  return [
    style(context, 'bold', heading(snapshot)),
    '',
    ...scores(context, snapshot),
    '',
    ...toDo(context, snapshot, all),
    '',
    weaknesses(context, snapshot),
    ...takenOut(context, snapshot),
    packages(context, snapshot),
    ...built(context, snapshot),
    ...notKnown(context, snapshot),
  ];
}

function heading({device, takenAt}: Snapshot): string {
  const {name, version} = device.os;
  const os = name.includes(version) ? name : `${name} ${version}`;
  return `${device.name} · ${os} · ${takenAt.slice(0, 10)}`;
}

function scores(context: Context, {score, coverage}: Snapshot): string[] {
  const {words, lang} = context;
  const values = {exposure: rounded(score.exposure), level: vocabulary(lang).level[score.level]};
  const colour = ({none: 'green', low: 'green', medium: 'yellow', high: 'red'} as const)[score.level];
  const exposure = style(context, colour, fill(words.score.exposure, values));
  const residual = fill(words.score.residual, {residual: rounded(score.residual)});
  const {judged, total} = coverage.checks;
  const secure =
    score.secure === null
      ? words.score.secureUnknown
      : fill(words.score.secure, {secure: rounded(score.secure), judged, total});
  return [rounded(score.residual) < rounded(score.exposure) ? `${exposure} ${residual}` : exposure, secure];
}

function toDo(context: Context, snapshot: Snapshot, command: string): string[] {
  const {score: words} = context.words;
  const sorted = snapshot.recommendations.filter(({kind}) => kind !== 'attention');
  if (sorted.length === 0) {
    return [snapshot.knowledge.slices.length > 0 ? words.nothing : words.nothingKnown];
  }
  const rest = sorted.length - SHOWN;
  const more = count(words.more, rest, {command});
  return [
    style(context, 'bold', words.toDo),
    ...sorted.slice(0, SHOWN).flatMap((item, index) => action(context, snapshot, item, index + 1)),
    ...(rest > 0 ? [`  ${more}`] : []),
  ];
}

function action(context: Context, {score}: Snapshot, item: Recommendation, number: number): string[] {
  const {title} = recommendationText(item, context.lang);
  const {minutes, tag} = vocabulary(context.lang);
  const {from, to} = scoreStep(score.exposure, item.scoreAfter, context.lang);
  const tags = item.tags.map((name) => tag[name]).join(', ');
  const facts = [`${from} → ${to}`, count(minutes, item.minutes), ...(tags ? [tags] : [])].join(' · ');
  const lines = [`  ${number}. ${clean(title)}`, `     ${style(context, 'dim', facts)}`];
  return item.command === undefined ? lines : [...lines, `     ${clean(item.command)}`];
}

function weaknesses(context: Context, {score: {counts}, findings, knowledge, coverage}: Snapshot): string {
  const {score: words} = context.words;
  const open = findings.length - (coverage.excepted?.findings ?? 0);
  if (open === 0) return knowledge.slices.length > 0 ? words.noWeakness : words.noKnowledge;
  const {severity} = vocabulary(context.lang);
  const levels = (['critical', 'high', 'medium', 'low', 'unknown'] as const).filter(
    (level) => counts[level] > 0,
  );
  const parts = levels.map((level) => `${figure(context, counts[level])} ${severity[level]}`).join(', ');
  const exploited = counts.kev > 0 ? `; ${count(words.exploited, counts.kev)}` : '';
  return count(words.weaknesses, open, {count: figure(context, open), parts}) + exploited;
}

function takenOut(context: Context, {coverage: {excepted}}: Snapshot): string[] {
  if (!excepted) return [];
  const values = {findings: figure(context, excepted.findings), checks: figure(context, excepted.checks)};
  return [fill(context.words.exception.takenOut, values)];
}

function packages(context: Context, {coverage: {packages: of}}: Snapshot): string {
  const {score: words} = context.words;
  return [
    fill(words.packages, {assessed: of.assessed, total: of.total}),
    ...(of.otherVendor > 0 ? [count(words.otherVendor, of.otherVendor)] : []),
    ...(of.notAssessed ? [count(words.notAssessed, of.notAssessed)] : []),
    ...(of.unknown > 0 ? [count(words.unknown, of.unknown)] : []),
  ].join('; ');
}

function built(context: Context, snapshot: Snapshot): string[] {
  return snapshot.knowledge.slices.map(({ecosystem, built: at}) =>
    fill(context.words.score.from, {ecosystem: clean(ecosystem), built: when(context, at)}),
  );
}

function notKnown({lang, words: {score: words}}: Context, {coverage}: Snapshot): string[] {
  const failed = coverage.collectors
    .filter(({state}) => state === 'failed')
    .map(({id, why}) => fill(words.failedCollector, {id, why: noteText(why ?? '', lang)}));
  const lines = [...failed, ...coverage.notes.map((note) => noteText(note, lang))];
  if (lines.length === 0) return [];
  return ['', `${words.notKnown}:`, ...lines.map((line) => `  - ${clean(line)}`)];
}
