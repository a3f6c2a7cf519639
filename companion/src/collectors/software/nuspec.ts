import {decodeXml} from '../xml-text.ts';

/** What the description of a NuGet package tells (learn.microsoft.com/nuget/reference/nuspec). */
export interface Nuspec {
  readonly id: string;
  readonly version: string;
  readonly title: string | undefined;
  readonly authors: string | undefined;
  /** Ids of the packages it needs. */
  readonly needs: readonly string[];
}

const MAX_TEXT = 1024 * 1024;
const DEPENDENCY = /<dependency\s{1,16}[^<>]{0,256}?\bid\s{0,4}=\s{0,4}["'](?<id>[\w.-]{1,100})["']/g;

/** Reads a nuspec file; undefined without id or version. Never throws. */
export function parseNuspec(text: string): Nuspec | undefined {
  const start = text.indexOf('<metadata');
  const end = text.indexOf('</metadata>', start);
  if (start === -1 || end === -1 || end - start > MAX_TEXT) return undefined;
  const metadata = without(without(text.slice(start, end), '<!--', '-->'), '<![CDATA[', ']]>');
  const id = element(metadata, 'id');
  const version = element(metadata, 'version');
  if (id === undefined || version === undefined) return undefined;
  return {
    id,
    version,
    title: element(metadata, 'title'),
    authors: element(metadata, 'authors'),
    needs: [...metadata.matchAll(DEPENDENCY)].map((match) => match.groups?.['id'] ?? ''),
  };
}

/** Without what stands between two marks; without the rest where the second is missing. */
function without(text: string, from: string, to: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = text.indexOf(from); start !== -1; start = text.indexOf(from, at)) {
    parts.push(text.slice(at, start));
    const end = text.indexOf(to, start);
    if (end === -1) return parts.join('');
    at = end + to.length;
  }
  return [...parts, text.slice(at)].join('');
}

function element(text: string, name: string): string | undefined {
  const start = text.indexOf(`<${name}>`);
  const end = start === -1 ? -1 : text.indexOf(`</${name}>`, start);
  if (end === -1) return undefined;
  const inner = decodeXml(text.slice(start + name.length + 2, end)).trim();
  return inner === '' ? undefined : inner;
}
