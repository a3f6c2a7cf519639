import {checks} from '../checks/index.ts';
import type {Snapshot} from '../report/index.ts';
import type {Lang} from './catalogue.ts';
import {weaknessName} from './evidence.ts';

/** What a timeline may be asked for by name: components, weaknesses, and settings by their titles. */
export interface Subjects {
  readonly components: readonly string[];
  readonly weaknesses: readonly string[];
  readonly settings: readonly (readonly [id: string, title: string])[];
}

/** The names that stand in a snapshot. What is gone from the device can still be typed. */
export function subjectsOf(
  snapshot: Pick<Snapshot, 'software' | 'findings'> | undefined,
  lang: Lang,
): Subjects {
  const {software = [], findings = []} = snapshot ?? {};
  const components = new Set([
    ...software.flatMap(({name, source}) => (source ? [name, source.name] : [name])),
    ...findings.map(({source}) => source),
  ]);
  return {
    components: [...components].toSorted(),
    weaknesses: [...new Set(findings.flatMap((finding) => weaknessName(finding) ?? []))].toSorted(),
    settings: checks.map(({id, text}) => [id, text[lang].title] as const),
  };
}

/** Suggestions for what was typed so far, at most `most`: those that begin with it come first. */
export function suggestions(
  {components, weaknesses, settings}: Subjects,
  typed: string,
  most = 20,
): string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const names = [...components, ...weaknesses, ...settings.map(([, title]) => title)];
  const [begins, holds] = [new Array<string>(), new Array<string>()];
  for (const name of names) {
    const at = name.toLowerCase().indexOf(wanted);
    if (at === 0) begins.push(name);
    else if (at > 0) holds.push(name);
  }
  return [...begins, ...holds].slice(0, most);
}

/** How a subject is written for people: a setting by its title. */
export function subjectTitle({settings}: Subjects, subject: string): string {
  return settings.find(([id]) => id === subject)?.[1] ?? subject;
}

/** What somebody typed as it stands in the address: a setting's title becomes its id, a CVE is written large. */
export function subjectOf({settings}: Subjects, typed: string): string | undefined {
  const text = typed.trim().slice(0, 100);
  if (text === '') return undefined;
  const setting = settings.find(([id, title]) => id === text || title === text)?.[0];
  return setting ?? (isCve(text) ? text.toUpperCase() : text);
}

/**
 * How a subject stands in a timeline: a CVE and a setting by exactly that `name`; a known component in what was installed, and
 * in what weaknesses are in; any other `text` may be a part of either.
 */
export function subjectKind(
  {components, settings}: Subjects,
  subject: string,
): 'name' | 'component' | 'text' {
  if (isCve(subject) || settings.some(([id]) => id === subject)) return 'name';
  return components.includes(subject) ? 'component' : 'text';
}

const CVE = /^CVE-\d{4}-\d{4,19}$/i;

function isCve(text: string): boolean {
  return CVE.test(text);
}
