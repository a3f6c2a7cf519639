import type {System} from '../../system/system.ts';
import {type ByteFile, memoryFile, openedFile} from '../../system/zip/byte-file.ts';
import {readZip} from '../../system/zip/zip.ts';
import {isPlain} from '../software/harvest.ts';
import {type Component, parseManifest, parsePomProperties} from './maven.ts';

/** A component where it was found: `/srv/app.war!/WEB-INF/lib/log4j-core-2.14.1.jar`. */
export interface Located extends Component {
  readonly path: string;
}

/** What reading may still cost; shared by all archives of one run. */
export interface Budget {
  archives: number;
  bytes: number;
}

/** What one file on the disk gave. */
export interface Inside {
  readonly components: readonly Located[];
  /** Archives that do not say what they are. */
  readonly untold: number;
  /** Why an archive could not be read to its end. */
  readonly problems: readonly string[];
}

/** Archives within archives that are looked into: ear, war, jar, a jar packed into that. */
const MAX_DEPTH = 4;
const MEGABYTE = 1024 * 1024;
const ENTRIES = 65_535;
const ENTRY_BYTES = 64 * MEGABYTE;
const RATIO = 200;

/** The Maven components in an archive and in the archives it holds, within the budget. */
export async function readArchive(
  system: System,
  path: string,
  {budget, signal}: {readonly budget: Budget; readonly signal: AbortSignal},
): Promise<Inside> {
  const found: Gathered = {components: [], untold: 0, problems: [], budget, signal};
  try {
    const file = await system.open(path);
    if (file === undefined) return found;
    try {
      await gather(openedFile(file), path, {depth: 1, found});
    } finally {
      file.close();
    }
  } catch (error) {
    if (signal.aborted) throw error;
    found.problems.push(error instanceof Error ? error.message : `${path}: unreadable`);
  }
  return found;
}

interface Gathered {
  readonly components: Located[];
  untold: number;
  readonly problems: string[];
  readonly budget: Budget;
  readonly signal: AbortSignal;
}

const NAMES =
  /^(?:META-INF\/MANIFEST\.MF|META-INF\/maven\/[^/]{1,200}\/[^/]{1,200}\/pom\.properties|.{1,800}\.(?:jar|war|ear))$/i;
const MANIFEST = /^META-INF\/MANIFEST\.MF$/i;
const UTF8 = new TextDecoder();

async function gather(
  file: ByteFile,
  path: string,
  {depth, found}: {readonly depth: number; readonly found: Gathered},
): Promise<void> {
  const {budget, signal} = found;
  if (budget.archives <= 0 || budget.bytes <= 0) {
    found.problems.push('more archives than are looked into');
    return;
  }
  budget.archives -= 1;
  const own: Component[] = [];
  const inner: {readonly name: string; readonly data: Uint8Array}[] = [];
  let manifest = '';
  const limits = {entries: ENTRIES, entryBytes: ENTRY_BYTES, totalBytes: budget.bytes, ratio: RATIO};
  const read = await readZip(file, {
    limits,
    signal,
    names: NAMES,
    onEntry(name, data) {
      budget.bytes -= data.length;
      if (MANIFEST.test(name)) manifest = UTF8.decode(data.subarray(0, MEGABYTE));
      else if (!name.toLowerCase().endsWith('/pom.properties')) inner.push({name, data});
      else own.push(...one(parsePomProperties(UTF8.decode(data.subarray(0, MEGABYTE)))));
    },
  });
  signal.throwIfAborted();
  if (!read.ok) found.problems.push(`${path}: ${read.why}`);
  const components =
    own.length > 0 ? own : one(parseManifest(manifest, path.slice(path.lastIndexOf('/') + 1)));
  if (components.length === 0 && inner.length === 0) found.untold += 1;
  for (const component of components) found.components.push({...component, path: path.slice(0, 1024)});
  if (inner.length > 0 && depth >= MAX_DEPTH) found.problems.push(`${path}: archives nested too deep`);
  else
    for (const {name, data} of inner)
      await gather(memoryFile(data), within(path, name), {depth: depth + 1, found});
}

function one(component: Component | undefined): Component[] {
  return component === undefined ? [] : [component];
}

/** A name with invisible characters is not shown. */
function within(path: string, name: string): string {
  return `${path}!/${isPlain(name, 800) ? name : '(unprintable name)'}`;
}
