import type {System} from '../../system/system.ts';
import {type Harvest, isPlain} from '../software/harvest.ts';

const ARCHIVE = /\.(?:jar|war|ear)$/i;
const MAX_DEPTH = 24;
const MAX_FOLDERS = 50_000;
const MAX_ARCHIVES = 10_000;
/** Folders of the kernel: without end, and without archives. */
const KERNEL = new Set(['/proc', '/sys', '/dev']);

/** Archives of Java in a folder and below, by path. A folder is entered once, whatever links lead to it. */
export async function findArchives(
  system: System,
  start: string,
  {harvest, signal}: {readonly harvest: Harvest; readonly signal: AbortSignal},
): Promise<readonly string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  const todo = [{path: start, depth: 0}];
  let [closed, cut] = [0, false];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    signal.throwIfAborted();
    const entry = await look(system, next.path);
    if (entry === 'closed') closed += 1;
    if (typeof entry === 'string') continue;
    if (entry.kind === 'file' && ARCHIVE.test(next.path)) found.push(next.path);
    if (entry.kind !== 'directory' || seen.has(entry.identity) || KERNEL.has(next.path)) continue;
    cut ||= next.depth >= MAX_DEPTH || seen.size >= MAX_FOLDERS || found.length >= MAX_ARCHIVES;
    if (next.depth >= MAX_DEPTH || seen.size >= MAX_FOLDERS || found.length >= MAX_ARCHIVES) continue;
    seen.add(entry.identity);
    for (const name of await namesIn(system, next.path)) todo.push({path: name, depth: next.depth + 1});
  }
  if (closed > 0) harvest.note(`${start}: files and folders that are closed: ${closed}`);
  if (cut) harvest.note(`${start}: too large or too deep, not looked through to the end`);
  return found.toSorted().slice(0, MAX_ARCHIVES);
}

interface Entry {
  readonly kind: 'file' | 'directory' | 'other';
  readonly identity: string;
}

async function look(system: System, path: string): Promise<Entry | 'closed' | 'absent'> {
  try {
    const stat = await system.stat(path);
    if (stat === undefined) return 'absent';
    if (stat.kind === 'directory') await system.list(path);
    return {kind: stat.kind, identity: stat.fingerprint};
  } catch {
    return 'closed';
  }
}

async function namesIn(system: System, folder: string): Promise<readonly string[]> {
  const names = ((await system.list(folder)) ?? []).toSorted();
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return names.map((name) => `${base}${name}`).filter((path) => isPlain(path, 1024));
}
