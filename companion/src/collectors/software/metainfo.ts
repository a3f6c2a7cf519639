/** What an application says of itself; what it does not say is absent. */
export interface Metainfo {
  readonly name?: string;
  /** Of its newest release. */
  readonly version?: string;
}

/**
 * Reads name and newest release of AppStream metadata (freedesktop.org/software/appstream/docs). Releases should be in order,
 * newest first; where they carry dates, the latest counts. Only a scan for these few tags, in linear time; never throws.
 */
export function parseMetainfo(xml: string): Metainfo {
  const name = nameOf(xml);
  const version = newest(releasesOf(xml));
  return {...(name === undefined ? {} : {name}), ...(version === undefined ? {} : {version})};
}

const MAX_NAME = 256;

/** The first untranslated `<name>` that is not the developer's. */
function nameOf(xml: string): string | undefined {
  const developer = xml.indexOf('<developer');
  const end = developer < 0 ? -1 : xml.indexOf('</developer', developer);
  let from = xml.indexOf('<name>');
  if (end >= 0 && from > developer && from < end) from = xml.indexOf('<name>', end);
  const to = from < 0 ? -1 : xml.indexOf('</name>', from);
  if (to < 0 || to - from > MAX_NAME) return undefined;
  const name = decode(xml.slice(from + '<name>'.length, to)).trim();
  return name === '' ? undefined : name;
}

interface Release {
  readonly version: string;
  /** Comparable as text or number: a day, or seconds since 1970. */
  readonly at: number;
}

const MAX_RELEASES = 1000;
const MAX_TAG = 500;

function releasesOf(xml: string): Release[] {
  const found: Release[] = [];
  let from = xml.indexOf(OPEN);
  while (from >= 0 && found.length < MAX_RELEASES) {
    const tag = xml.slice(from, from + MAX_TAG);
    const attributes = tag.slice(0, Math.max(tag.indexOf('>'), 0));
    const version = attribute(attributes, VERSION);
    if (version !== '' && attribute(attributes, TYPE) !== 'development') {
      found.push({version: decode(version), at: instant(attributes)});
    }
    from = xml.indexOf(OPEN, from + OPEN.length);
  }
  return found;
}

const OPEN = '<release ';
const VERSION = /\sversion\s*=\s*(?:"(?<a>[^"]*)"|'(?<b>[^']*)')/;
const TYPE = /\stype\s*=\s*(?:"(?<a>[^"]*)"|'(?<b>[^']*)')/;
const DATE = /\sdate\s*=\s*(?:"(?<a>[^"]*)"|'(?<b>[^']*)')/;
const TIMESTAMP = /\stimestamp\s*=\s*(?:"(?<a>[^"]*)"|'(?<b>[^']*)')/;

function attribute(tag: string, pattern: RegExp): string {
  const {a, b} = pattern.exec(tag)?.groups ?? {};
  return (a ?? b ?? '').trim();
}

function instant(tag: string): number {
  const seconds = Number(attribute(tag, TIMESTAMP));
  const day = Date.parse(attribute(tag, DATE)) / 1000;
  return Number.isFinite(day) ? day : Number.isFinite(seconds) ? seconds : 0;
}

function newest(releases: readonly Release[]): string | undefined {
  let best: Release | undefined;
  for (const release of releases) if (!best || release.at > best.at) best = release;
  return best?.version;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES.get(entity) ?? entity);
}
