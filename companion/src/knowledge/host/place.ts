import {open, readFile, rename, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';

import type {Http} from '../../system/http.ts';
import {bad, type Reading} from '../outcome.ts';

/** Reads files that lie beside one another, by name: on a server, in a folder, in a bundle. */
export interface Place {
  /** As people know it. */
  readonly title: string;
  /** At most `limit` bytes; a reason when there is no such file. */
  read(name: string, limit: number): Promise<Reading<Uint8Array>>;
}

/** A folder's or server's place. */
export function placeAt(
  base: string,
  {http, signal}: {readonly http: Http; readonly signal: AbortSignal},
): Place {
  if (!/^https?:\/\//.test(base)) return folderPlace(base);
  return {
    title: base,
    async read(name, limit) {
      const url = new URL(name, base).href;
      const answer = await http.get(url, {signal});
      if (!answer.ok) return bad(`${url}: ${answer.message}`);
      if (answer.status !== 200) {
        await answer.body.return();
        return bad(`${url}: the server answered ${answer.status}`);
      }
      return receive(url, answer.body, limit);
    },
  };
}

async function receive(
  url: string,
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Reading<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body) {
      size += part.length;
      if (size > limit) return bad(`${url}: larger than ${limit} bytes`);
      parts.push(part);
    }
  } catch {
    return bad(`${url}: the connection broke`);
  }
  return {ok: true, value: Buffer.concat(parts)};
}

function folderPlace(folder: string): Place {
  return {
    title: folder,
    async read(name, limit) {
      const path = join(folder, name);
      try {
        const {size} = await stat(path);
        if (size > limit) return bad(`${path} is larger than ${limit} bytes`);
        return {ok: true, value: await readFile(path)};
      } catch (error) {
        const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        return bad(missing ? `${path} does not exist` : `${path} cannot be read`);
      }
    },
  };
}

/** The names of a bundle's files, held in memory. */
export function memoryPlace(title: string, files: ReadonlyMap<string, Uint8Array>): Place {
  return {
    title,
    async read(name) {
      const bytes = files.get(name);
      return bytes ? {ok: true, value: bytes} : bad(`${title}: ${name} is missing`);
    },
  };
}

/** Writes a file whole or not at all. */
export async function writeFileWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const draft = `${path}.new`;
  await rm(draft, {force: true});
  const file = await open(draft, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
