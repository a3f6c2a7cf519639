import {isAbsolute, resolve} from 'node:path';

import {bad, type Reading} from './outcome.ts';

/**
 * Where knowledge comes from: the feeds' public addresses, a mirror or folder of them, or a host or folder of slices
 * that somebody built, with the key they are signed with.
 */
export type KnowledgeSource =
  | {readonly kind: 'public'; readonly bulk: boolean}
  | {readonly kind: 'mirror'; readonly base: string}
  | {readonly kind: 'folder'; readonly path: string}
  | {readonly kind: 'slices'; readonly base: string; readonly key: string};

const KEY = /^(?<base>[^#]+)#key=(?<key>[A-Za-z0-9_-]{43})$/;

/**
 * Reads `--knowledge` and the configuration: nothing or `public`, `public+bulk` (with the feeds of hundreds of megabytes),
 * an http(s) address, or a folder. With `#key=…`, the key that `plimsoll knowledge build` prints, it is a host of slices.
 */
export function parseSource(text: string | undefined): Reading<KnowledgeSource> {
  if (text === undefined || text === '' || text === 'public')
    return {ok: true, value: {kind: 'public', bulk: false}};
  if (text === 'public+bulk') return {ok: true, value: {kind: 'public', bulk: true}};
  const {base, key} = KEY.exec(text)?.groups ?? {};
  if (text.includes('#key=') && base === undefined) {
    return bad(`${text}: the key is 43 characters, as \`plimsoll knowledge build\` prints it`);
  }
  const place = placeOf(base ?? text);
  if (!place.ok || key === undefined) return place;
  const {value} = place;
  return {ok: true, value: {kind: 'slices', base: value.kind === 'folder' ? value.path : value.base, key}};
}

/** As `parseSource` reads it, independent of the folder somebody started us in. */
export function sourceText(source: KnowledgeSource): string {
  switch (source.kind) {
    case 'public':
      return source.bulk ? 'public+bulk' : 'public';
    case 'mirror':
      return source.base;
    case 'folder':
      return source.path;
    case 'slices':
      return `${source.base}#key=${source.key}`;
  }
}

type Place = Extract<KnowledgeSource, {kind: 'mirror' | 'folder'}>;

function placeOf(text: string): Reading<Place> {
  if (/^https?:\/\//.test(text)) {
    if (!URL.canParse(text)) return bad(`${text} is not an address`);
    return {ok: true, value: {kind: 'mirror', base: text.endsWith('/') ? text : `${text}/`}};
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return bad(`${text}: only https addresses and folders are supported`);
  }
  return {ok: true, value: {kind: 'folder', path: isAbsolute(text) ? text : resolve(text)}};
}
