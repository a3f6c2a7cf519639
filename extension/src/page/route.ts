/** Sections of the full page, in the order of its navigation. */
export const SECTIONS = [
  'overview',
  'recommendations',
  'weaknesses',
  'software',
  'configuration',
  'timeline',
  'privacy',
  'settings',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Where a reader is: a section, the item opened in it, and what of the item. */
export interface Route {
  readonly section: Section;
  readonly item?: string;
  readonly part?: string;
}

/** Reads `#/recommendations/<id>/fix`; what is no place leads to the overview. */
export function parseRoute(hash: string): Route {
  const [name = '', item, part] = hash.replace(/^#\/?/, '').split('/').map(decode);
  const section = SECTIONS.find((known) => known === name) ?? 'overview';
  return {section, ...(item ? {item} : {}), ...(part ? {part} : {})};
}

/** Writes a route as a hash that `parseRoute` reads back. */
export function hashOf({section, item, part}: Route): string {
  // A part without an item leaves the item's place empty: `#/timeline//2026-11-01..`.
  const pieces = [section, ...(part === undefined ? [item] : [item ?? '', part])];
  return `#/${pieces
    .filter((piece) => piece !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
