import {SystemError} from '../../system/errors.ts';
import type {System} from '../../system/system.ts';
import {parseExe, parseMaps} from './maps.ts';
import {readScript} from './script.ts';

/** All that runs, by file: which processes have it open as code or map it. */
export interface InUse {
  /** Process ids by path of a file they run or map. */
  readonly paths: ReadonlyMap<string, ReadonlySet<number>>;
  /** Paths of code that was replaced on disk while a process still runs the old. */
  readonly deleted: ReadonlySet<string>;
  /** Path of the program by process id. */
  readonly programs: ReadonlyMap<number, string>;
  /** Processes that may not be looked at. */
  readonly hidden: number;
}

/** Looks at every process of this root, one after the other: only one memory map is held at a time. */
export async function readProcesses(system: System, signal: AbortSignal): Promise<InUse> {
  const paths = new Map<string, Set<number>>();
  const deleted = new Set<string>();
  const programs = new Map<number, string>();
  const root = (await system.stat('/'))?.fingerprint;
  let hidden = 0;
  for (const name of (await system.list('/proc')) ?? []) {
    if (!/^\d{1,10}$/.test(name)) continue;
    signal.throwIfAborted();
    const seen = await readProcess(system, name, root);
    if (seen === 'hidden') hidden += 1;
    if (typeof seen !== 'object') continue;
    const pid = Number(name);
    programs.set(pid, seen.program);
    for (const path of seen.paths) addTo(paths, path, pid);
    for (const path of seen.deleted) deleted.add(path);
  }
  return {paths, deleted, programs, hidden};
}

interface Process {
  readonly program: string;
  readonly paths: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

/** `gone` also for threads of the kernel and for processes of a container, whose paths mean other files. */
async function readProcess(
  system: System,
  pid: string,
  root: string | undefined,
): Promise<Process | 'gone' | 'hidden'> {
  try {
    const link = await system.readLink(`/proc/${pid}/exe`);
    if (link === undefined) return 'gone';
    const own = (await system.stat(`/proc/${pid}/root`))?.fingerprint;
    if (own !== root) return 'gone';
    const {path, old} = parseExe(link);
    const mapped = parseMaps((await system.readText(`/proc/${pid}/maps`)) ?? '');
    return {
      program: path,
      paths: new Set([path, ...mapped.paths, ...(await readScript(system, pid, path))]),
      deleted: old ? new Set([path, ...mapped.deleted]) : mapped.deleted,
    };
  } catch (error) {
    if (!(error instanceof SystemError) || (error.code !== 'EACCES' && error.code !== 'EPERM')) throw error;
    return (await isProgram(system, pid)) ? 'hidden' : 'gone';
  }
}

/** Threads of the kernel are closed to everybody but root too; they have no command line, which all may read. */
async function isProgram(system: System, pid: string): Promise<boolean> {
  const line = await system.readText(`/proc/${pid}/cmdline`).catch(() => undefined);
  return line !== undefined && line !== '';
}

function addTo(sets: Map<string, Set<number>>, key: string, value: number): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
