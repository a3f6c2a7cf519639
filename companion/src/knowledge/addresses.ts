import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import * as v from 'valibot';

import {feeds} from './feeds/index.ts';
import {bad, type Reading} from './outcome.ts';

/** Addresses of one's own for single files of feeds, by the file's place in a mirror. */
export type Addresses = ReadonlyMap<string, string>;

/** The file in a knowledge folder that holds them: `{"kev/known_exploited_vulnerabilities.json": "https://…"}`. */
export const ADDRESSES = 'addresses.json';

const Shape = v.record(v.pipe(v.string(), v.maxLength(256)), v.pipe(v.string(), v.maxLength(2048), v.url()));

/** Reads them; none where there is no such file, and a reason when it cannot be meant as it stands. */
export function readAddresses(folder: string): Reading<Addresses> {
  const path = join(folder, ADDRESSES);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? {ok: true, value: new Map()} : bad(`${path} cannot be read`);
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Shape), text);
  if (!parsed.success) return bad(`${path}: not an object of addresses by the files they are for`);
  const known = new Set(feeds.flatMap(({files}) => files.map((file) => file.path)));
  const stranger = Object.keys(parsed.output).find((name) => !known.has(name));
  if (stranger !== undefined) return bad(`${path}: no feed has a file ${stranger}`);
  return {ok: true, value: new Map(Object.entries(parsed.output))};
}
