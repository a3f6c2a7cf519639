import type {Finding} from '../findings/index.ts';
import {fill, type Lang} from './catalogue.ts';
import {vocabulary} from './languages.ts';

/** Why a finding is believed, in sentences. */
export interface EvidenceText {
  /** What was compared with what: "3.0.14-1 is installed; fixed in 3.0.15-1 (order: dpkg)". */
  readonly comparison: string;
  /** Which rule says so, in words; its id where it is none of ours. */
  readonly rule: string;
}

/** The sentences of a finding's evidence, made from its data. */
export function evidenceText({evidence}: Pick<Finding, 'evidence'>, lang: Lang): EvidenceText {
  const words = vocabulary(lang);
  const {rule, installed, bound, introduced, lastAffected, order} = evidence;
  const rules: Readonly<Record<string, string>> = words.rule;
  return {
    comparison: fill(formOf(evidence, words.evidence), {
      installed,
      introduced: introduced ?? '',
      bound: bound ?? lastAffected ?? '',
      order,
    }),
    rule: Object.hasOwn(rules, rule) ? (rules[rule] ?? rule) : rule,
  };
}

/** The id a weakness goes by: its CVE, else the advisory's own; undefined where the archive names none. */
export function weaknessName({cve, advisory}: Pick<Finding, 'cve' | 'advisory'>): string | undefined {
  return cve ?? advisory;
}

type Forms = ReturnType<typeof vocabulary>['evidence'];

function formOf({rule, bound, introduced, lastAffected}: Finding['evidence'], forms: Forms): string {
  if (rule === 'unreadable-version') return forms.unreadable;
  if (bound !== null) return introduced === undefined ? forms.before : forms.between;
  if (lastAffected === undefined) return introduced === undefined ? forms.all : forms.since;
  return introduced === undefined ? forms.upTo : forms.fromUpTo;
}
