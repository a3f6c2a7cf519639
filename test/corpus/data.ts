import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {type BuiltKnowledge, buildKnowledge} from '../../companion/src/knowledge/index.ts';
import {createHttp} from '../../companion/src/system/http.ts';

/** Real feeds and inventories; they lie beside the repository, not in it. */
export const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Whether they do not lie there; tests that need them say so in their names and are skipped. */
export const absent = !existsSync(`${DATA}feeds/osv/Debian/all.zip`);
export const SKIPPED = absent ? ' (SKIPPED without ../shared/data)' : '';

/** The day everything of the corpus is judged at. */
export const DAY = '2026-11-20';

export function text(path: string): string {
  return readFileSync(`${DATA}${path}`, 'utf8');
}

export function json(path: string): unknown {
  return JSON.parse(text(path));
}

/** Knowledge as the companion builds it of the feeds here; throws where one of them could not be read. */
export async function knowledgeOf(ecosystems: readonly string[]): Promise<BuiltKnowledge> {
  const http = {...createHttp(), get: () => Promise.reject(new Error('nobody is to be asked'))};
  const known = await buildKnowledge({
    source: `${DATA}feeds`,
    ecosystems,
    http,
    now: () => new Date(`${DAY}T12:00:00Z`),
  });
  if (known.problems.length > 0) throw new Error(known.problems.join('; '));
  return known;
}
