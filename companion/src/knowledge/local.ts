import {mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

import * as v from 'valibot';

import {download} from './download.ts';
import type {Feed, FeedFile} from './feeds/feed.ts';
import type {FetchContext} from './fetch-context.ts';
import {openFile, sha256Of} from './file.ts';
import {bad, type Reading} from './outcome.ts';
import type {KnowledgeSource} from './source.ts';

/** A feed's file on this disk, with what its server said of it. */
export interface LocalFile {
  /** Its name in headers: the feed's id, with the file's name where the feed has several. */
  readonly name: string;
  readonly file: FeedFile;
  readonly path: string;
  readonly sha256: string;
  readonly fetchedAt: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

type Feeds = Exclude<KnowledgeSource, {kind: 'slices'}>;

/** Brings one file of a feed here; undefined where this source does not have it. */
export async function localFile(
  source: Feeds,
  feed: Feed,
  file: FeedFile,
  context: FetchContext,
): Promise<Reading<LocalFile | undefined>> {
  const name = nameOf(feed, file);
  if (source.kind === 'folder') return fromFolder(join(source.path, file.path), name, file, context);
  const url = source.kind === 'public' ? publicUrl(file, context) : new URL(file.path, source.base).href;
  if (url === undefined) return {ok: true, value: undefined};
  return fromServer(url, name, file, context);
}

function publicUrl({path, url}: FeedFile, {addresses}: FetchContext): string | undefined {
  return addresses?.get(path) ?? url;
}

/** A feed's file by the name it has in headers. */
export function nameOf(feed: Feed, file: FeedFile): string {
  return feed.files.length === 1 ? feed.id : `${feed.id}:${file.path.split('/').at(-1) ?? ''}`;
}

async function fromFolder(
  path: string,
  name: string,
  file: FeedFile,
  {now}: FetchContext,
): Promise<Reading<LocalFile | undefined>> {
  try {
    const {size} = await stat(path);
    if (size > file.limit) return bad(`${path} is larger than ${file.limit} bytes`);
    return {ok: true, value: {name, file, path, sha256: await hashOf(path), fetchedAt: now().toISOString()}};
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? {ok: true, value: undefined} : bad(`${path} cannot be read`);
  }
}

async function fromServer(
  url: string,
  name: string,
  file: FeedFile,
  context: FetchContext,
): Promise<Reading<LocalFile | undefined>> {
  const path = join(context.folder, name.replaceAll(/[^A-Za-z0-9._-]/g, '_'));
  const known = await readNotes(path);
  const fetched = await download({url, path, limit: file.limit, known}, context);
  if (!fetched.ok || fetched.value === 'missing') return fetched.ok ? {ok: true, value: undefined} : fetched;
  const fetchedAt = context.now().toISOString();
  const notes =
    fetched.value === 'unchanged' ? known && {...known, fetchedAt} : {...fetched.value, url, fetchedAt};
  if (!notes) return bad(`${url}: the server says nothing has changed, and nothing was held`);
  await writeFile(`${path}.json`, JSON.stringify(notes), {mode: 0o600});
  return {ok: true, value: {name, file, path, ...notes}};
}

const Short = v.optional(v.pipe(v.string(), v.maxLength(256)));
const Notes = v.object({
  url: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  fetchedAt: v.string(),
  etag: Short,
  lastModified: Short,
});

/** What the server said last time, as long as the file is still the one it spoke of. */
async function readNotes(path: string): Promise<v.InferOutput<typeof Notes> | undefined> {
  try {
    const notes = v.safeParse(Notes, JSON.parse(await readFile(`${path}.json`, 'utf8')));
    return notes.success && (await hashOf(path)) === notes.output.sha256 ? notes.output : undefined;
  } catch {
    return undefined;
  }
}

async function hashOf(path: string): Promise<string> {
  const file = await openFile(path);
  return sha256Of(file).finally(() => file.close());
}

/** Makes the folder downloads are kept in. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true, mode: 0o700});
}
