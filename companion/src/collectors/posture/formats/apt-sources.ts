import type {RepositoryFact} from '@plimsoll/shared/inventory';

import {clip, contentLines, type NamedText} from './read.ts';

const LINE = /^deb\s+(?:\[(?<options>[^\]]*)\]\s*)?(?<uri>\S+)\s+(?<suite>\S+)/;
const MAX_LINES = 2000;

/** Binary repositories of a one-line file (sources.list(5)): `deb [options] uri suite components`. */
export function parseOneLine({path, text}: NamedText): RepositoryFact[] {
  return contentLines(text)
    .slice(0, MAX_LINES)
    .flatMap((line) => {
      const {options = '', uri, suite} = LINE.exec(line)?.groups ?? {};
      if (!uri || !suite) return [];
      const set = new Map(options.split(/\s+/).map((option) => splitAt(option, '=')));
      return [{file: path, uri: clip(uri), suite: clip(suite), ...trust(set)}];
    });
}

/** Binary repositories of a deb822 file: one for each pair of URI and suite of each enabled stanza. */
export function parseStanzas({path, text}: NamedText): RepositoryFact[] {
  return text
    .split(/\n\s*\n/)
    .slice(0, MAX_LINES)
    .flatMap((stanza) => repositoriesOf(path, readFields(stanza)));
}

function repositoriesOf(file: string, fields: ReadonlyMap<string, string>): RepositoryFact[] {
  if (!words(fields.get('types')).includes('deb') || isNo(fields.get('enabled'))) return [];
  return words(fields.get('uris')).flatMap((uri) =>
    words(fields.get('suites')).map((suite) => ({
      file,
      uri: clip(uri),
      suite: clip(suite),
      ...trust(fields),
    })),
  );
}

function trust(set: ReadonlyMap<string, string>): Pick<RepositoryFact, 'unsigned' | 'signedBy'> {
  return {
    unsigned: isYes(set.get('trusted')) || isYes(set.get('allow-insecure')),
    signedBy: set.has('signed-by'),
  };
}

/** `Key: value` lines in lower-case keys; lines that begin with a blank go on with the value. */
function readFields(stanza: string): Map<string, string> {
  const fields = new Map<string, string>();
  let key = '';
  for (const line of stanza.split('\n')) {
    if (line.startsWith('#')) continue;
    if (/^\s/.test(line)) fields.set(key, `${fields.get(key) ?? ''} ${line.trim()}`);
    else {
      const [name, value] = splitAt(line, ':');
      key = name;
      fields.set(key, value);
    }
  }
  return fields;
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0
    ? [text.toLowerCase(), '']
    : [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()];
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

function isYes(text: string | undefined): boolean {
  return /^(?:yes|true|on|enable|with)$/i.test(text ?? '');
}

function isNo(text: string | undefined): boolean {
  return /^(?:no|false|off|disable|without)$/i.test(text ?? '');
}
