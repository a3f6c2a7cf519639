import {open, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {Readable} from 'node:stream';

import {Hono} from 'hono';

/** Names `plimsoll knowledge build` gives; never a path, and nothing else that may lie in the folder. */
const NAME = /^(?:index\.json|[A-Za-z0-9][A-Za-z0-9._~-]{0,199}\.(?:zst|patch))$/;

/**
 * `/knowledge/*`: the folder of slices that `plimsoll knowledge build --out` wrote, as it is. Slices are signed and hold
 * nothing of any device, so they are public; everything but the index is named by its contents and may be kept for ever.
 */
export function knowledgeRoutes(folder: string): Hono {
  const app = new Hono();
  app.get('/knowledge/:name', async (c) => {
    const name = c.req.param('name');
    if (!NAME.test(name)) return c.notFound();
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return c.notFound();

    const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    c.header('etag', etag);
    c.header('cache-control', name === 'index.json' ? 'no-cache' : 'public, max-age=31536000, immutable');
    c.header('x-content-type-options', 'nosniff');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    c.header('content-type', name === 'index.json' ? 'application/json' : 'application/octet-stream');
    c.header('content-length', String(found.size));
    const file = await open(path);
    const stream = Readable.toWeb(file.createReadStream());
    // Node's own type of a web stream and the DOM's are the same thing to Hono.
    return new Response(stream as ReadableStream, {headers: c.res.headers});
  });
  return app;
}
