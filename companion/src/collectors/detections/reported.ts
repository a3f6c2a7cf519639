import {type Detection, ReportedDetection} from '@plimsoll/shared/inventory';
import {codeOf} from '../../system/errors.ts';
import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {isDefender, readDefender} from './defender.ts';
import {gather} from './gather.ts';
import {instantOf, jsonOf, type Sightings, sighting, sightings} from './sighting.ts';

const NAMES = /^[\w.-]{1,100}\.(?:json|jsonl|ndjson)$/;
const MAX_FILES = 100;
const MAX_BYTES = 1024 * 1024;
/** Where programs of this device put what they saw. */
export const SYSTEM_FOLDER = '/var/lib/plimsoll/detections';
/** Where the companion of the whole device keeps its state (systemd's StateDirectory=). */
const SYSTEM_STATE = '/var/lib/plimsoll';

/** What other programs report, in the folder of the device. */
export const reported: Collector = reportedIn([SYSTEM_FOLDER]);

/** The same for other folders: the one in a companion's own state. Windows has no folder that only administrators write to. */
export function reportedIn(named: readonly string[]): Collector {
  // The whole device's companion has its own folder there: read twice, everything would count twice.
  const folders = [...new Set(named)];
  return {
    id: 'reported',
    platforms: ['linux', 'darwin', 'win32'],
    foreign: true,
    watches: folders.map((folder) => ({folder, names: NAMES})),
    async collect(system, signal): Promise<Collected | undefined> {
      const found: Detection[] = [];
      const notes: string[] = [];
      let skipped = 0;
      let any = false;
      for (const folder of folders) {
        const read = await readFolder(system, folder);
        any ||= read !== undefined;
        found.push(...(read?.found ?? []));
        notes.push(...(read?.notes ?? []));
        skipped += read?.skipped ?? 0;
      }
      return any ? gather(system, {found, skipped, notes}, signal) : undefined;
    },
  };
}

interface Read extends Sightings {
  readonly notes: readonly string[];
}

/** Undefined when there is no such folder. What could have been written by somebody else is not believed. */
async function readFolder(system: System, folder: string): Promise<Read | undefined> {
  try {
    const names = (await isAnothers(system, folder)) ? undefined : await system.list(folder);
    if (names === undefined) return undefined;
    const wrong = await objection(system, folder);
    if (wrong !== undefined) return {found: [], skipped: 0, notes: [wrong]};
    const found: Detection[] = [];
    const notes: string[] = [];
    let skipped = 0;
    for (const name of names
      .filter((entry) => NAMES.test(entry))
      .toSorted()
      .slice(0, MAX_FILES)) {
      const read = await readFile(system, `${folder}/${name}`);
      if (typeof read === 'string') notes.push(read);
      else found.push(...read.found);
      skipped += typeof read === 'string' ? 0 : read.skipped;
    }
    if (names.length > MAX_FILES) notes.push(`${folder}: more than ${MAX_FILES} files`);
    return {found, skipped, notes};
  } catch (error) {
    return {found: [], skipped: 0, notes: [`${folder}: ${codeOf(error)}`]};
  }
}

/**
 * True for the folder in the state of the device's companion, seen from a person's own: it is closed to all others, and what
 * is put there that companion tells. Whether anything is there is not known, and nothing is said of it.
 */
async function isAnothers(system: System, folder: string): Promise<boolean> {
  if (folder !== SYSTEM_FOLDER || system.platform === 'win32' || system.foreign) return false;
  if (system.uid === 0) return false;
  const state = await system.stat(SYSTEM_STATE);
  return state !== undefined && state.uid !== system.uid && (state.mode & 0o077) === 0;
}

/** Why this file or folder is not believed. */
async function objection(system: System, path: string): Promise<string | undefined> {
  const stat = await system.stat(path);
  if (stat === undefined || system.platform === 'win32') return undefined;
  if (stat.uid !== 0 && stat.uid !== system.uid) return `${path}: belongs to somebody else`;
  return (stat.mode & 0o022) === 0 ? undefined : `${path}: others may write to it`;
}

/** A text: why this file is not read. */
async function readFile(system: System, path: string): Promise<Sightings | string> {
  try {
    const wrong = await objection(system, path);
    if (wrong !== undefined) return wrong;
    if ((await system.stat(path))?.kind !== 'file') return `${path}: no file`;
    const bytes = await system.readBytes(path, MAX_BYTES + 1);
    if (bytes === undefined) return {found: [], skipped: 0};
    if (bytes.length > MAX_BYTES) return `${path}: larger than ${MAX_BYTES} bytes`;
    return parseReported(new TextDecoder().decode(bytes));
  } catch (error) {
    return `${path}: ${codeOf(error)}`;
  }
}

/** Reads one object, a list of them, or one a line: ours (docs/companion.md) or Defender's. Never throws. */
export function parseReported(text: string): Sightings {
  const whole = jsonOf(text);
  if (whole === undefined) return sightings(text.split('\n'), (line) => readOne(jsonOf(line)));
  const found: Detection[] = [];
  const items: readonly unknown[] = Array.isArray(whole) ? whole : [whole];
  for (const item of items) {
    const one = readOne(item);
    if (one) found.push(one);
  }
  return {found, skipped: items.length - found.length};
}

function readOne(value: unknown): Detection | undefined {
  if (isDefender(value)) return readDefender(value);
  const read = ReportedDetection['~standard'].validate(value);
  // The schema is not an asynchronous one.
  if (read instanceof Promise || read.issues) return undefined;
  const {time, cve, ...rest} = read.value;
  return sighting({
    ...rest,
    atMs: instantOf(time),
    ...(cve === undefined ? {} : {cves: typeof cve === 'string' ? [cve] : cve}),
  });
}
