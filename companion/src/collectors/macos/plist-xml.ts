import {decodeXml} from '../xml-text.ts';
import type {PlistValue} from './plist.ts';

const MAX_DEPTH = 64;
const MAX_VALUES = 200_000;
const MAX_TEXT = 65_536;

interface Open {
  readonly tag: 'dict' | 'array';
  readonly dict: Map<string, PlistValue>;
  readonly items: PlistValue[];
  key: string | undefined;
}

/**
 * The value of a property list in XML (Apple's PropertyList-1.0.dtd). Entities a document declares are not resolved, nothing
 * is fetched. Undefined when it is not well-formed, nested deeper than 64, or too large. Never throws.
 */
export function parseXmlPlist(text: string): PlistValue | undefined {
  if (!/^\uFEFF?\s{0,64}</.test(text)) return undefined;
  const stack: Open[] = [];
  let at = 0;
  for (let count = 0; count < MAX_VALUES; count += 1) {
    const token = nextTag(text, at);
    if (!token) return undefined;
    at = token.end;
    const {name, empty} = token;
    if (name === '' || name === 'plist') continue;
    if ((name === 'dict' || name === 'array') && !empty) {
      if (stack.length === MAX_DEPTH) return undefined;
      stack.push({tag: name, dict: new Map(), items: [], key: undefined});
      continue;
    }
    const closed = name.startsWith('/') ? stack.pop() : undefined;
    if (name.startsWith('/') && name !== `/${closed?.tag}`) return undefined;
    const leaf = closed ? undefined : readLeaf(text, token);
    if (!closed && !leaf) return undefined;
    at = leaf?.end ?? at;
    const value = closed ? (closed.tag === 'dict' ? closed.dict : closed.items) : leaf?.value;
    const parent = stack.at(-1);
    if (!parent) return value;
    if (name === 'key') parent.key = typeof value === 'string' ? value : undefined;
    else put(parent, value);
  }
  return undefined;
}

interface Tag {
  /** `dict`, `/dict`; empty for comments and declarations. */
  readonly name: string;
  readonly empty: boolean;
  readonly end: number;
}

const NAME = /^\/?[a-z]{1,16}/;

function nextTag(text: string, from: number): Tag | undefined {
  const start = text.indexOf('<', from);
  if (start === -1) return undefined;
  const close = text.startsWith('<!--', start) ? '-->' : '>';
  const end = text.indexOf(close, start);
  if (end === -1) return undefined;
  const inner = text.slice(start + 1, Math.min(end, start + 64));
  const name = NAME.exec(inner)?.[0] ?? '';
  return {name, empty: text[end - 1] === '/', end: end + close.length};
}

interface Leaf {
  readonly value: PlistValue | undefined;
  readonly end: number;
}

function readLeaf(text: string, {name, empty, end}: Tag): Leaf | undefined {
  if (empty) return {value: emptyValue(name), end};
  const close = text.indexOf(`</${name}>`, end);
  if (close === -1) return undefined;
  const inner = text.slice(end, Math.min(close, end + MAX_TEXT));
  return {value: valueOf(name, inner), end: close + name.length + 3};
}

function emptyValue(name: string): PlistValue | undefined {
  if (name === 'true' || name === 'false') return name === 'true';
  if (name === 'dict') return new Map();
  if (name === 'array') return [];
  return name === 'string' ? '' : undefined;
}

const CDATA = /^<!\[CDATA\[(?<text>[^]*)\]\]>$/;

function valueOf(name: string, inner: string): PlistValue | undefined {
  switch (name) {
    case 'key':
    case 'string':
      return CDATA.exec(inner)?.groups?.['text'] ?? decodeXml(inner);
    case 'date':
      return inner.trim();
    case 'integer':
    case 'real':
      return inner.trim() === '' || Number.isNaN(Number(inner)) ? undefined : Number(inner);
    case 'true':
    case 'false':
      return name === 'true';
    default:
      return undefined;
  }
}

function put(parent: Open, value: PlistValue | undefined): void {
  if (parent.tag === 'array') {
    if (value !== undefined) parent.items.push(value);
    return;
  }
  if (value !== undefined && parent.key !== undefined) parent.dict.set(parent.key, value);
  parent.key = undefined;
}
