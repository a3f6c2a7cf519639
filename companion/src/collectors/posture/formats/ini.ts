import {contentLines} from './read.ts';

/** `[section]` and `key = value`, keys in lower case as `section/key`; the last value wins. */
export function parseIni(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let section = '';
  for (const line of contentLines(text, '#;')) {
    if (line.startsWith('[') && line.endsWith(']')) section = line.slice(1, -1);
    const equals = line.indexOf('=');
    if (equals > 0) {
      values.set(`${section}/${line.slice(0, equals).trim()}`.toLowerCase(), line.slice(equals + 1).trim());
    }
  }
  return values;
}

/** Names of the sections, in lower case as in the keys of `parseIni`, each once. */
export function sectionsOf(values: ReadonlyMap<string, string>): string[] {
  return [...new Set([...values.keys()].map((key) => key.slice(0, key.lastIndexOf('/'))))];
}
