import type {CheckResult} from '../checks/index.ts';
import type {Finding} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import type {Snapshot} from '../report/index.ts';
import {checkEvidence, fill, noteText} from '../texts/index.ts';
import {adviceFrom} from './advice.ts';
import {affectedIn} from './affected.ts';
import {oneLine} from './one-line.ts';
import type {DocumentOptions} from './options.ts';
import {type SarifInvocation, type SarifLog, type SarifResult, sarifText} from './sarif-log.ts';
import {placesOf, ROOT, settingOf} from './sarif-places.ts';
import {checkRule, levelOf, levelOfWeight, weaknessRule} from './sarif-rules.ts';
import {titleOfCheck} from './titles.ts';
import {reasonOf, ruleIdOf} from './weakness.ts';
import {type ExportWords, exportWords} from './words.ts';

/** Findings and failed checks as a SARIF 2.1.0 log with one run. Same snapshot, same document. */
export function toSarif(snapshot: Snapshot, {version, lang}: DocumentOptions): SarifLog {
  const words = exportWords(lang);
  const failed = snapshot.checks.filter(({status}) => status === 'fail');
  const weaknesses = Map.groupBy(snapshot.findings, ruleIdOf);
  const rules = [
    ...[...weaknesses.values()].flatMap(([first, ...rest]) =>
      first ? [weaknessRule([first, ...rest], words)] : [],
    ),
    ...failed.map((check) => checkRule(check, lang, snapshot.device.os.family)),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const around: Around = {
    os: snapshot.device.os,
    words,
    lang,
    affected: affectedIn(snapshot.software),
    advice: adviceFrom(snapshot.recommendations, lang),
    indexOf: new Map(rules.map(({id}, index) => [id, index])),
  };
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'Plimsoll', version, rules}},
        language: lang,
        automationDetails: {id: `plimsoll/${snapshot.device.id}/`},
        invocations: [invocationOf(snapshot, {words, lang})],
        originalUriBaseIds: {[ROOT]: {uri: 'file:///'}},
        columnKind: 'utf16CodeUnits',
        results: [
          ...snapshot.findings.map((finding) => findingResult(finding, around)),
          ...failed.map((check) => checkResult(check, around)),
        ],
      },
    ],
  };
}

interface Around {
  readonly os: Os;
  readonly words: ExportWords;
  readonly lang: DocumentOptions['lang'];
  readonly affected: (finding: Finding) => readonly Software[];
  readonly advice: (id: string) => readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** What could not be read stands beside the results, so that their lack is not taken for health. */
function invocationOf(
  {takenAt, coverage}: Snapshot,
  {words, lang}: Pick<Around, 'words' | 'lang'>,
): SarifInvocation {
  const unread = coverage.collectors.flatMap(({id, state, why = ''}) =>
    state === 'failed' || state === 'partial'
      ? [
          {
            level: state === 'failed' ? ('error' as const) : ('warning' as const),
            message: sarifText(oneLine(fill(words.failedCollector, {id, why: noteText(why, lang)}))),
          },
        ]
      : [],
  );
  const notes = coverage.notes.map((note) => ({
    level: 'note' as const,
    message: sarifText(oneLine(noteText(note, lang))),
  }));
  return {executionSuccessful: true, endTimeUtc: takenAt, toolExecutionNotifications: [...unread, ...notes]};
}

function findingResult(finding: Finding, {os, words, affected, advice, indexOf}: Around): SarifResult {
  const ruleId = ruleIdOf(finding);
  const {source, sourceVersion, fixedVersion, title} = finding;
  const sentences = [
    fill(words.affected, {weakness: ruleId, source, version: sourceVersion}),
    title,
    fixedVersion === null ? words.noFix : fill(words.fixed, {version: fixedVersion}),
    ...advice(finding.id).map((line) => `${line}.`),
    reasonOf(finding, words),
  ].filter((sentence) => sentence !== undefined);
  return {
    ruleId,
    ruleIndex: indexOf.get(ruleId) ?? -1,
    kind: finding.confidence === 'possible' ? 'review' : 'fail',
    level: levelOf(finding),
    message: sarifText(oneLine(sentences.join(' '))),
    locations: placesOf(finding, affected(finding), os),
    partialFingerprints: {'plimsoll/v1': finding.id},
    ...suppressionOf(finding),
    rank: Math.round(finding.risk.x * 1000) / 10,
    properties: factsOf(finding),
  };
}

function suppressionOf({exception}: Pick<Finding, 'exception'>): Pick<SarifResult, 'suppressions'> {
  if (exception === undefined) return {};
  const justification = `${exception.kind} (${exception.until})`;
  return {suppressions: [{kind: 'external', status: 'accepted', justification}]};
}

function factsOf(finding: Finding): SarifResult['properties'] {
  const {severity, cvss, cvssVector, epss, kev, exploit, state, running, confidence, packages} = finding;
  return {
    severity,
    ...(cvss === null ? {} : {cvss}),
    ...(cvssVector === undefined ? {} : {cvssVector}),
    ...(epss === null ? {} : {epss}),
    ...(kev === null ? {} : {kevAdded: kev.added, ransomware: kev.ransomware}),
    exploit,
    state,
    running,
    confidence,
    packages,
  };
}

function checkResult(check: CheckResult, {os, words, lang, indexOf}: Around): SarifResult {
  const found = check.evidence.map((line) => checkEvidence(check.id, line, lang)).join('; ');
  const sentences = [
    fill(words.setting, {title: titleOfCheck(check, lang, os.family)}),
    ...(found === '' ? [] : [fill(words.found, {evidence: found})]),
  ];
  return {
    ruleId: check.id,
    ruleIndex: indexOf.get(check.id) ?? -1,
    kind: 'fail',
    level: levelOfWeight(check.weight),
    message: sarifText(oneLine(sentences.join(' '))),
    locations: settingOf(check.id),
    partialFingerprints: {'plimsoll/v1': `check/${check.id}`},
    ...suppressionOf(check),
    properties: {category: check.category, weight: check.weight},
  };
}
