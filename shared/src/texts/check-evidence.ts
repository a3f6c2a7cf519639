import type {CheckResult} from '../checks/index.ts';
import {fill, type Lang} from './catalogue.ts';
import {vocabulary} from './languages.ts';
import {checkNotes} from './notes/checks.ts';
import {formsOf, valuesIn} from './notes/form.ts';

const forms = formsOf([checkNotes]);

/**
 * One line of a check's evidence for people: ids that stand for words become words, in their language. Names, paths and
 * settings stay as the device has them; so does a line of any other form.
 */
export function checkEvidence(id: CheckResult['id'], line: string, lang: Lang): string {
  const extension = id === 'browser-extensions' ? extensionLine(line, lang) : undefined;
  return extension ?? (lang === 'de' ? german(line) : line);
}

/**
 * `firefox: Name (id), unsigned, high: all-pages, read-cookies`, as the check writes it. Read from its end: the name before may
 * hold anything. Undefined for a line that does not end so.
 */
function extensionLine(line: string, lang: Lang): string | undefined {
  const {risk, reason, fault} = vocabulary(lang).extension;
  const parts = line.split(', ');
  const reasons: string[] = [];
  let last = parts.pop() ?? '';
  while (Object.hasOwn(reason, last)) {
    reasons.unshift(last);
    last = parts.pop() ?? '';
  }
  const [level = '', first] = last.split(': ', 2);
  if (first !== undefined) reasons.unshift(first);
  const source = parts.pop() ?? '';
  if (!has(risk, level) || !has(fault, source) || parts.length === 0) return undefined;
  const told = reasons.map((name) => (has(reason, name) ? reason[name] : undefined));
  if (told.includes(undefined)) return undefined;
  return `${[...parts, fault[source]].join(', ')} – ${risk[level]}${told.length === 0 ? '' : `: ${told.join(', ')}`}`;
}

/** A line of a form the checks have, with its names and values as they are; any other stays as it came. */
function german(line: string): string {
  for (const form of forms) {
    const values = valuesIn(form, line);
    if (values) return fill(form.german, values);
  }
  return line;
}

function has<Key extends string>(words: Readonly<Record<Key, string>>, key: string): key is Key {
  return Object.hasOwn(words, key);
}
