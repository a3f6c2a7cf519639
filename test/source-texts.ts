import {globSync, readFileSync} from 'node:fs';

import {parseSync} from 'vite';

/** Two words or more, one of them in small letters: what a person would read; `{}` is a value. */
const SENTENCE = /(?:^|[\s{}:;,(])[a-z’']{2,}[,:;]? (?:[a-zA-Z’'-]+|\{\})/;

export interface SourceText {
  readonly file: string;
  readonly sentence: string;
}

/** Every text in the sources below `folder` that reads like a sentence, with the file it is in; members named `without` are left out. */
export function sentencesIn(
  folder: string,
  patterns: readonly string[],
  without: ReadonlySet<string> = new Set(),
): readonly SourceText[] {
  const files = patterns.flatMap((pattern) => globSync(pattern, {cwd: folder}));
  return files
    .filter((file) => !file.endsWith('.test.ts') && !file.includes('/fake'))
    .toSorted()
    .flatMap((file) =>
      textsIn(parseSync(file, readFileSync(`${folder}/${file}`, 'utf8')).program, without)
        .filter((text) => SENTENCE.test(text))
        .map((sentence) => ({file, sentence})),
    );
}

/** The texts of a syntax tree (ESTree); values in a template as `{}`. */
function textsIn(node: unknown, without: ReadonlySet<string>): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => textsIn(one, without));
  if (!isNode(node) || node['type'] === 'ImportDeclaration') return [];
  if (node['type'] === 'Property' && isNode(node['key']) && without.has(String(node['key']['name'])))
    return [];
  if (node['type'] === 'Literal' && typeof node['value'] === 'string') return [node['value']];
  const below = Object.values(node).flatMap((one) => textsIn(one, without));
  return node['type'] === 'TemplateLiteral' ? [templateOf(node['quasis']), ...below] : below;
}

function templateOf(parts: unknown): string {
  return Array.isArray(parts)
    ? parts.map(({value}: {value: {cooked: string}}) => value.cooked).join('{}')
    : '';
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
