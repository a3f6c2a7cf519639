import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {extname, join, relative, sep} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

import type {RouteContext} from './route.ts';

/** A file of the built dashboard, held in memory: a request's path is only ever a key, never a file name. */
export interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
  /** Vite puts a hash of the content into these names, so they may be kept for ever. */
  readonly immutable: boolean;
}

export type Assets = ReadonlyMap<string, Asset>;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.json', 'application/json; charset=utf-8'],
]);

/** Reads the built dashboard (about 0.3 MB) once; an empty map when it has not been built. */
export async function loadAssets(folder: string): Promise<Assets> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  const assets = new Map<string, Asset>();
  for (const entry of entries) {
    const type = TYPES.get(extname(entry.name));
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const plain = Uint8Array.from(await readFile(path));
    const name = relative(folder, path).split(sep).join('/');
    assets.set(`/${name}`, {
      type,
      plain,
      brotli: Uint8Array.from(brotliCompressSync(plain)),
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      immutable: name.startsWith('assets/'),
    });
  }
  return assets;
}

/** Answers with the asset; 304 when the browser has it already. */
export function sendAsset(c: RouteContext, asset: Asset): Response {
  c.header('etag', asset.etag);
  c.header('vary', 'accept-encoding');
  c.header('cache-control', asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
  c.header('content-type', asset.type);
  const packed = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  if (packed) c.header('content-encoding', 'br');
  return c.body(packed ? asset.brotli : asset.plain);
}
