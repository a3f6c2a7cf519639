import * as v from 'valibot';

import type {RouteContext} from './route.ts';

const MAX_BYTES = 64 * 1024;

/**
 * The request's JSON as the schema's type, or undefined: too large, no JSON, or not the shape. Admin and auth
 * bodies are small, so what is larger is not read at all.
 */
export async function readBody<const S extends v.GenericSchema>(
  c: RouteContext,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  const length = Number(c.req.header('content-length') ?? Number.NaN);
  if (!(length <= MAX_BYTES)) return undefined;
  const text = await c.req.text();
  // A NUL, written as JSON must write it: the database holds none.
  if (text.length > MAX_BYTES || text.includes(String.raw`\u0000`)) return undefined;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return parsed.success ? parsed.output : undefined;
}
