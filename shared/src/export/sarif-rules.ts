import type {CheckResult} from '../checks/index.ts';
import type {Finding} from '../findings/index.ts';
import type {Os} from '../inventory/index.ts';
import {fill, type Lang} from '../texts/index.ts';
import {linksOf} from './links.ts';
import {oneLine} from './one-line.ts';
import {type SarifLevel, type SarifRule, sarifText} from './sarif-log.ts';
import {textOfCheck, titleOfCheck} from './titles.ts';
import {cweNumbers, ruleIdOf} from './weakness.ts';
import type {ExportWords} from './words.ts';

/** How bad a severity is to SARIF; what nobody has rated stays a warning. */
const LEVELS: Readonly<Record<Finding['severity'], SarifLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  unimportant: 'note',
  unknown: 'warning',
};

/** The level of a finding; what has to be looked at first has none (SARIF §3.27.10). */
export function levelOf({severity, confidence}: Pick<Finding, 'severity' | 'confidence'>): SarifLevel {
  return confidence === 'possible' ? 'none' : LEVELS[severity];
}

/** The level of a failed check by its weight (CONTRIBUTING, "Writing a check"). */
export function levelOfWeight(weight: number): SarifLevel {
  if (weight >= 9) return 'error';
  return weight >= 3 ? 'warning' : 'note';
}

/** Words for a score where there is none: the middle of each of CVSS's ranges; none for what is not rated. */
const SCORES: Readonly<Partial<Record<Finding['severity'], number>>> = {
  critical: 9.5,
  high: 8,
  medium: 5.5,
  low: 2,
};

/** One weakness as a rule. `findings`: all that it was found in, at least one. */
export function weaknessRule(findings: readonly [Finding, ...Finding[]], words: ExportWords): SarifRule {
  const [first] = findings;
  const id = ruleIdOf(first);
  const title = oneLine(findings.find((finding) => finding.title !== undefined)?.title ?? '');
  const sources = [...new Set(findings.map(({source}) => source))].join(', ');
  const named = fill(words.rule, {weakness: id, source: oneLine(sources)});
  const links = [...new Set(findings.flatMap(linksOf))];
  const score = scoreOf(findings);
  const cwes = [...new Set(findings.flatMap(cweNumbers))].toSorted((a, b) => a - b);
  const [link] = links;
  return {
    id,
    shortDescription: sarifText(named),
    fullDescription: sarifText(title === '' ? named : title),
    ...(link === undefined ? {} : {helpUri: link}),
    help: sarifText([title === '' ? named : title, ...links].join('\n')),
    defaultConfiguration: {level: LEVELS[first.severity]},
    properties: {
      tags: [
        'security',
        'vulnerability',
        ...cwes.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`),
      ],
      ...(score === undefined ? {} : {'security-severity': score.toFixed(1)}),
    },
  };
}

function scoreOf(findings: readonly Finding[]): number | undefined {
  const scores = findings
    .map(({cvss, severity}) => (cvss !== null && cvss > 0 ? cvss : SCORES[severity]))
    .filter((score) => score !== undefined);
  return scores.length === 0 ? undefined : Math.max(...scores);
}

/** One failed check as a rule; its weight of 1 to 10 stands where a weakness has its score. */
export function checkRule(check: CheckResult, lang: Lang, family?: Os['family']): SarifRule {
  const text = textOfCheck(check, lang, family);
  const title = titleOfCheck(check, lang, family);
  const help = text
    ? [text.why, text.look, ...text.remedy.map((step, index) => `${index + 1}. ${step}`)]
    : [];
  return {
    id: check.id,
    shortDescription: sarifText(title),
    fullDescription: sarifText(text?.why ?? title),
    help: sarifText(help.length > 0 ? help.join('\n') : title),
    defaultConfiguration: {level: levelOfWeight(check.weight)},
    properties: {
      tags: ['security', 'configuration', check.category],
      'security-severity': check.weight.toFixed(1),
    },
  };
}
