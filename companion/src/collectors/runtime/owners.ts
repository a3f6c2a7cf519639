import type {System} from '../../system/system.ts';
import {eachLine, wantedForms} from './forms.ts';
import {isLasting} from './kind.ts';
import {takeRpmLists} from './rpm-lists.ts';

const FOLDER = '/var/lib/dpkg/info';
const APK = ['/lib/apk/db/installed', '/usr/lib/apk/db/installed'];
const PACMAN = '/var/lib/pacman/local';

/** Whose files are whose, by the lists of the system's package manager. */
export interface Owners {
  /** Package by path, as the manager names it: dpkg's `name` or `name:arch`, apk's and pacman's `name`, rpm's `name:arch`. */
  readonly owners: ReadonlyMap<string, string>;
  /** Ids of the packages by that name, where the lists of files tell them too: rpm's. */
  readonly ids: ReadonlyMap<string, string>;
  /** Packages whose use lasts long enough to be seen by looking now and then. */
  readonly lasting: ReadonlySet<string>;
  /** Whose files could not be read, for people. */
  readonly notes: readonly string[];
}

/**
 * Which package each path belongs to. Every list is read for the paths wanted only and nothing is kept: an index of all
 * 117,000 paths of a desktop would cost 15 MB for good.
 */
export async function readOwners(
  system: System,
  paths: Iterable<string>,
  signal: AbortSignal,
): Promise<Owners> {
  const owners = new Map<string, string>();
  const ids = new Map<string, string>();
  const lasting = new Set<string>();
  const wanted = wantedForms(paths);
  function take({name, id, files}: FileList): void {
    let owns = false;
    eachLine(files, (line) => {
      for (const path of wanted.get(line) ?? []) {
        owners.set(path, name);
        owns = true;
      }
    });
    const lasts = isLasting(files);
    if (lasts) lasting.add(name);
    if (id !== undefined && (owns || lasts)) ids.set(name, id);
  }
  for await (const list of listsOf(system, signal)) take(list);
  const unread = await takeRpmLists(system, signal, take);
  return {owners, ids, lasting, notes: unread === undefined ? [] : [unread]};
}

/** The files of one package, a path a line. */
export interface FileList {
  readonly name: string;
  readonly id?: string;
  readonly files: string;
}

async function* listsOf(system: System, signal: AbortSignal): AsyncGenerator<FileList> {
  for (const file of (await system.list(FOLDER)) ?? []) {
    if (!file.endsWith('.list')) continue;
    signal.throwIfAborted();
    yield {name: file.slice(0, -'.list'.length), files: (await system.readText(`${FOLDER}/${file}`)) ?? ''};
  }
  for (const path of APK) yield* apkLists((await system.readText(path)) ?? '');
  for (const folder of (await system.list(PACMAN)) ?? []) {
    signal.throwIfAborted();
    const text = (await system.readText(`${PACMAN}/${folder}/files`)) ?? '';
    // `name-version-release`; paths have no slash before them (alpm-db-files(5)).
    const name = PACMAN_FOLDER.exec(folder)?.groups?.['name'];
    if (name !== undefined) yield {name, files: text.replaceAll(LINE, '/')};
  }
}

const LINE = /^(?=.)/gm;
const PACMAN_FOLDER = /^(?<name>.{1,256})-[^-]{1,128}-[^-]{1,64}$/;

/** apk's database: `P:` names a package, `F:` a folder of it, `R:` a file in that folder (apk-tools, "Installed DB format"). */
function* apkLists(text: string): Generator<FileList> {
  for (let from = 0; from < text.length; ) {
    const blank = text.indexOf('\n\n', from);
    const block = text.slice(from, blank < 0 ? text.length : blank);
    const name = /^P:(?<name>.{1,256})$/m.exec(block)?.groups?.['name'];
    if (name !== undefined) yield {name, files: apkFiles(block)};
    from = blank < 0 ? text.length : blank + 2;
  }
}

function apkFiles(block: string): string {
  const files: string[] = [];
  let folder = '';
  eachLine(block, (line) => {
    if (line.startsWith('F:')) folder = line.slice(2);
    else if (line.startsWith('R:')) files.push(`/${folder}/${line.slice(2)}`);
  });
  return files.join('\n');
}
