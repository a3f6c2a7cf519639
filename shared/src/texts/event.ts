import {checks} from '../checks/index.ts';
import type {TimelineEvent} from '../protocol/index.ts';
import {fill, type Lang} from './catalogue.ts';
import {vocabulary} from './languages.ts';
import type {Vocabulary} from './vocabulary.ts';

const titles = new Map(checks.map((check) => [check.id, check.text]));

/** Probabilities are told apart at the fourth place. */
const PRECISE = {maximumFractionDigits: 4} as const;

/** One line of the timeline as a sentence. */
export function eventText({kind, subject, data}: TimelineEvent, lang: Lang): string {
  const words = vocabulary(lang);
  const values = Object.entries(data).map(
    ([key, value]) =>
      [
        key,
        typeof value === 'number'
          ? value.toLocaleString(lang, PRECISE)
          : wordOf(words, key, String(value ?? '?')),
      ] as const,
  );
  // The first score has moved from nowhere.
  const first = kind === 'score-moved' && data['from'] === null;
  return fill(first ? words.firstScore : words.event[kind], {
    ...Object.fromEntries(values),
    subject: nameOf(kind, subject, lang),
  });
}

/** A check by its title, an update the archive names no CVE for by what it is; anything else by its own name. */
function nameOf(kind: TimelineEvent['kind'], subject: string, lang: Lang): string {
  const check = titles.get(subject)?.[lang];
  if (kind === 'check-changed') return check?.title ?? subject;
  if (kind.startsWith('exception-')) return check?.failure ?? subject;
  return subject === 'security-update' ? vocabulary(lang).tag['security-archive'] : subject;
}

/** Values that are codes become words; what is not a code stays as it is. */
function wordOf(
  {cause, exploit, exception, fixResult, status}: Vocabulary,
  key: string,
  value: string,
): string {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    cause,
    exploit,
    exception: exception.kind,
    threat: exception.threat,
    result: fixResult,
    from: status,
    to: status,
  };
  const table = Object.hasOwn(tables, key) ? tables[key] : undefined;
  return table && Object.hasOwn(table, value) ? (table[value] ?? value) : value;
}
