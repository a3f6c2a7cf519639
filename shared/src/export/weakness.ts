import type {Finding} from '../findings/index.ts';
import {fill} from '../texts/index.ts';
import type {ExportWords} from './words.ts';

/** What others call a weakness: the CVE or the advisory; ours where the archive names neither. */
export function weaknessOf({cve, advisory, id}: Pick<Finding, 'cve' | 'advisory' | 'id'>): string {
  return cve ?? advisory ?? id;
}

/** The rule of SARIF a finding falls under: a weakness by its id, what has none by the rule that found it. */
export function ruleIdOf({cve, advisory, evidence}: Finding): string {
  return cve ?? advisory ?? evidence.rule;
}

/** Why a finding is believed, in sentences. */
export function reasonOf(finding: Finding, words: ExportWords): string {
  const {installed, bound, order, rule, record, feed, note} = finding.evidence;
  const values = {installed, bound: bound ?? '', order, rule, record, feed};
  return [
    fill(bound === null ? words.comparedNoFix : words.compared, values),
    finding.severity === 'unimportant' ? words.noImpact : undefined,
    finding.confidence === 'possible' ? words.review : undefined,
    finding.confidence === 'likely' ? words.likely : undefined,
    note,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

/** Numbers of `CWE-79`, in order; what is written otherwise is left out. */
export function cweNumbers({cwes = []}: Pick<Finding, 'cwes'>): number[] {
  const numbers = cwes.map((cwe) => Number(/^CWE-(?<number>[1-9]\d{0,8})$/.exec(cwe)?.groups?.['number']));
  return [...new Set(numbers.filter((number) => Number.isInteger(number)))].toSorted((a, b) => a - b);
}
