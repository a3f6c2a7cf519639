/** What a plug-in of a JetBrains IDE says of itself. */
export interface PluginDescription {
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
  readonly vendor?: string;
}

const MAX_TEXT = 256 * 1024;
const ELEMENT = {
  id: /<id>([^<]{1,256})<\/id>/,
  name: /<name>([^<]{1,256})<\/name>/,
  version: /<version>([^<]{1,128})<\/version>/,
  vendor: /<vendor(?:\s[^<>]{0,512})?>([^<]{1,256})<\/vendor>/,
} as const;

/**
 * The elements of `META-INF/plugin.xml` that name a plug-in (IntelliJ Platform SDK, Plugin Configuration File), each where
 * it stands first before the dependencies and extensions. Undefined for another file; comments are passed over.
 */
export function parsePluginXml(text: string): PluginDescription | undefined {
  const plain = withoutComments(text.slice(0, MAX_TEXT));
  const start = plain.indexOf('<idea-plugin');
  if (start < 0) return undefined;
  const ends = ['<depends', '<dependencies', '<extensions', '<actions'].map((tag) =>
    plain.indexOf(tag, start),
  );
  const head = plain.slice(start, Math.min(plain.length, ...ends.filter((end) => end >= 0)));
  const found = Object.entries(ELEMENT).flatMap(([name, pattern]) => {
    // The description is HTML of the maker's; what follows it is looked at all the same.
    const value = pattern.exec(head)?.[1] ?? pattern.exec(plain.slice(start))?.[1];
    return value === undefined ? [] : [[name, unescape(value.trim())] as const];
  });
  return Object.fromEntries(found);
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    parts.push(text.slice(from, open));
    const close = text.indexOf('-->', open + 4);
    if (close < 0) return parts.join('');
    from = close + 3;
  }
  return parts.join('') + text.slice(from);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES.get(entity) ?? entity);
}
