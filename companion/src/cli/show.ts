import {type CheckResult, checkOn, checks} from '@plimsoll/shared/checks';
import {type ExceptionMark, type Finding, takesOut} from '@plimsoll/shared/findings';
import {mitigations} from '@plimsoll/shared/mitigations';
import type {Result} from '@plimsoll/shared/protocol';
import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';
import {
  checkEvidence,
  count,
  evidenceText,
  fill,
  recommendationText,
  scoreStep,
  vocabulary,
  weaknessName,
} from '@plimsoll/shared/texts';
import type {LocalConnection} from '../server/index.ts';
import {checkTitle} from './check-title.ts';
import {type Command, type Context, exit} from './command.ts';
import {clean, print, printJson, style, when} from './output.ts';
import {refused, withCompanion} from './with-companion.ts';

/** `plimsoll show ID`: a CVE, a finding, a recommendation or a check, with everything it rests on. */
export const show: Command = {
  name: 'show',
  usage: 'CVE|RECOMMENDATION|CHECK',
  options: {},
  operands: [1, 1],
  run(context, {operands: [id = '']}) {
    return withCompanion(context, async (local) => {
      const answered = await local.call('snapshot.subscribe', {});
      if (!answered.ok) return refused(context, answered);
      const found = find(answered.value, id);
      const texts = await textsOf(local, found);
      if (context.json) printJson(context, {...found, texts});
      else print(context, [...lines(context, answered.value, found), ...textLines(context, texts)]);
      if (Object.values(found).some((items) => items.length > 0)) return exit.ok;
      context.err(`${fill(context.words.show.notFound, {id: clean(id)})}\n`);
      return exit.problem;
    });
  },
};

interface Found {
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly checks: readonly CheckResult[];
}

function find({findings, recommendations, checks: results}: Snapshot, id: string): Found {
  const cve = id.toUpperCase();
  return {
    findings: findings.filter(
      ({id: own, cve: known, advisory}) => own === id || known === cve || advisory === id,
    ),
    recommendations: recommendations.filter((item) => item.id === id),
    checks: results.filter((item) => item.id === id),
  };
}

type CveText = NonNullable<Result<'knowledge.text'>>;

/** Descriptions and references, which the snapshot leaves out, by the weakness's id. */
async function textsOf(
  local: LocalConnection,
  {findings}: Found,
): Promise<Readonly<Record<string, CveText>>> {
  const ids = new Set(findings.map(weaknessName).filter((name) => name !== undefined));
  const texts: Record<string, CveText> = {};
  for (const id of ids) {
    const answer = await local.call('knowledge.text', {id});
    if (answer.ok && answer.value) texts[id] = answer.value;
  }
  return texts;
}

function textLines(context: Context, texts: Readonly<Record<string, CveText>>): string[] {
  return Object.entries(texts).flatMap(([id, {description, references}]) => [
    style(context, 'bold', id),
    ...(description === undefined ? [] : [clean(description)]),
    ...references.map((address) => `  ${clean(address)}`),
    '',
  ]);
}

function lines(context: Context, snapshot: Snapshot, found: Found): string[] {
  return [
    ...found.findings.flatMap((item) => finding(context, item)),
    ...found.recommendations.flatMap((item) => recommendation(context, snapshot, item)),
    ...found.checks.flatMap((item) => check(context, snapshot, item)),
  ];
}

function finding(context: Context, item: Finding): string[] {
  const {show: words} = context.words;
  const {severity, fixState, running, confidence} = vocabulary(context.lang);
  const cvss = item.cvss === null ? '' : ` · CVSS ${item.cvss}`;
  const facts = `${severity[item.severity]}${cvss} · ${fixState[item.state]} · ${running[item.running]} · ${confidence[item.confidence]}`;
  const fixed = item.fixedVersion === null ? words.noFix : fill(words.fixed, {version: item.fixedVersion});
  const {severity: s, likelihood, context: use, confidence: c, x} = item.risk;
  return [
    style(context, 'bold', `${weaknessName(item) ?? item.id} · ${item.source}`),
    ...(item.title === undefined ? [] : [clean(item.title)]),
    facts,
    clean(`${fill(words.installed, {version: item.sourceVersion})}, ${fixed}`),
    clean(fill(words.packages, {packages: item.packages.join(', ')})),
    ...(item.kev ? [kevLine(context, item.kev)] : []),
    ...(item.epss === null ? [] : [fill(words.epss, {percent: percent(context, item.epss)})]),
    fill(words.effect, {
      severity: short(s),
      likelihood: short(likelihood),
      context: short(use),
      confidence: short(c),
      x: short(x),
    }),
    ...(item.cwes === undefined ? [] : [item.cwes.join(', ')]),
    ...mitigated(context, item),
    ...(item.disputed ? [words.disputed] : []),
    ...excepted(context, item),
    ...evidence(context, item),
    '',
  ];
}

function mitigated({words, lang}: Context, {risk}: Finding): string[] {
  const titles = mitigations
    .filter(({id}) => risk.mitigations?.includes(id))
    .map(({text}) => text[lang].title);
  return titles.length === 0 ? [] : [fill(words.exception.mitigated, {titles: titles.join(', ')})];
}

function excepted(
  {words, lang}: Context,
  {exception}: {readonly exception?: ExceptionMark | undefined},
): string[] {
  if (!exception) return [];
  const {kind, effect} = vocabulary(lang).exception;
  const until = new Date(exception.until).toLocaleDateString(lang, {dateStyle: 'medium'});
  const counts = takesOut(exception.kind) ? effect.out : effect.stays;
  return [fill(words.exception.marked, {until, kind: kind[exception.kind], effect: counts})];
}

function kevLine({words}: Context, {added, ransomware}: NonNullable<Finding['kev']>): string {
  const line = fill(words.show.kev, {day: added});
  return ransomware ? `${line}, ${words.show.ransomware}` : line;
}

function evidence(context: Context, item: Finding): string[] {
  const {show: words, knowledge} = context.words;
  const {record, feed, fetchedAt, note, subject} = item.evidence;
  const {comparison, rule} = evidenceText(item, context.lang);
  const fetched = fetchedAt === null ? knowledge.never : when(context, fetchedAt);
  return [
    clean(comparison),
    clean(fill(words.evidence, {rule, record})),
    clean(fill(words.fetched, {feed, when: fetched})),
    ...(subject === undefined ? [] : [clean(fill(words.lookedUp, {subject}))]),
    ...(note === undefined ? [] : [clean(note)]),
  ];
}

function recommendation(
  context: Context,
  {score, checks: results}: Snapshot,
  item: Recommendation,
): string[] {
  const closed = results.filter(({id, status}) => status === 'fail' && item.closes.includes(id));
  const {show: words} = context.words;
  const {title, why, steps} = recommendationText(item, context.lang);
  const {tag, minutes} = vocabulary(context.lang);
  const {from, to} = scoreStep(score.exposure, item.scoreAfter, context.lang);
  return [
    style(context, 'bold', title),
    clean(why),
    ...closed.flatMap((one) => seenBy(context, one)),
    [
      fill(words.impact, {before: from, after: to}),
      count(minutes, item.minutes),
      ...item.tags.map((name) => tag[name]),
    ].join(' · '),
    ...steps.map((step, index) => `  ${index + 1}. ${clean(step)}`),
    ...(item.command === undefined ? [] : [`${words.command}: ${clean(item.command)}`]),
    ...(item.fix === undefined ? [] : [fill(words.fixIt, {command: `plimsoll fix ${clean(item.id)}`})]),
    `${count(words.closes, item.closes.length)}: ${clean(item.closes.slice(0, 10).join(', '))}${item.closes.length > 10 ? ' …' : ''}`,
    '',
  ];
}

function check(context: Context, {device: {os}}: Snapshot, item: CheckResult): string[] {
  const {show: words} = context.words;
  const known = checks.find(({id}) => id === item.id);
  const text = known && checkOn(known, os.family).text[context.lang];
  const status = vocabulary(context.lang).status[item.status];
  return [
    style(context, 'bold', checkTitle(item, context.lang, os.family)),
    fill(words.points, {weight: item.weight, status}),
    ...excepted(context, item),
    ...seenBy(context, item),
    ...(text ? [text.why, text.look, ...text.remedy.map((step, index) => `  ${index + 1}. ${step}`)] : []),
    '',
  ];
}

/** What the check saw, a line each. */
function seenBy({words, lang}: Context, {id, evidence: seen}: CheckResult): string[] {
  return seen.map((line) => `  ${words.show.evidenceFound}: ${clean(checkEvidence(id, line, lang))}`);
}

function percent({lang}: Context, value: number): string {
  return value.toLocaleString(lang, {style: 'percent', maximumFractionDigits: 1});
}

function short(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
