import {checks} from '@plimsoll/shared/checks';
import type {Params, TimelineEvent} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';
import {type Lang, weaknessName} from '@plimsoll/shared/texts';

/** What the timeline may be asked for by name: components, weaknesses, and settings by their titles. */
export interface Subjects {
  readonly components: readonly string[];
  readonly weaknesses: readonly string[];
  readonly settings: readonly (readonly [id: string, title: string])[];
}

/** The names that stand in a snapshot. What is gone from the device can still be typed. */
export function subjectsOf(snapshot: Snapshot | undefined, lang: Lang): Subjects {
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

interface Ask {
  /** Changes when other events are to be kept. */
  readonly key: string;
  /** Parameters of `timeline.list`. */
  readonly params: Pick<Params<'timeline.list'>, 'subject' | 'search'>;
  /** Which of the events that come are about it. */
  readonly keeps: (event: TimelineEvent) => boolean;
}

/**
 * What to ask for a subject. A CVE and a setting stand in the timeline by exactly that name. A component is what was installed,
 * and what weaknesses are in; a text that is no known name may be a part of either.
 */
export function askFor(subject: string | undefined, {components, settings}: Subjects): Ask {
  if (subject === undefined) return {key: 'all', params: {}, keeps: () => true};
  if (isCve(subject) || settings.some(([id]) => id === subject))
    return {key: 'by name', params: {subject}, keeps: () => true};
  if (!components.includes(subject)) return {key: 'holds', params: {search: subject}, keeps: () => true};
  return {
    key: 'component',
    params: {search: subject},
    keeps: (event) => event.subject === subject || event.data['source'] === subject,
  };
}

const CVE = /^CVE-\d{4}-\d{4,19}$/i;

function isCve(text: string): boolean {
  return CVE.test(text);
}
