import {codeOf} from '../../system/errors.ts';
import type {System} from '../../system/system.ts';
import {type Archive, parseRelease, releaseOf} from './archive.ts';
import {createPackagesParser, type Offer} from './packages-file.ts';

/** Where apt keeps what its sources carry. */
export const LISTS = '/var/lib/apt/lists';
const PACKAGES = /_Packages(?:\.(?:lz4|gz|xz|zst|bz2))?$/;
/** A Release file's own fields stand before its thousands of checksums. */
const RELEASE_HEAD = 16_384;
const TIMEOUT_MS = 60_000;

/** A version and the archive that carries it. */
export interface Carried extends Offer {
  readonly archive: Archive;
}

export interface ListsRead {
  readonly carried: readonly Carried[];
  /** Lists that could not be read, with the reason. */
  readonly notes: readonly string[];
}

/** What the archives carry of the names wanted, read from apt's lists; undefined when apt has none. */
export async function readLists(
  system: System,
  wanted: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ListsRead | undefined> {
  const names = (await system.list(LISTS))?.toSorted() ?? [];
  const lists = names.filter((name) => PACKAGES.test(name));
  if (lists.length === 0) return undefined;

  const carried: Carried[] = [];
  const notes: string[] = [];
  for (const list of lists) {
    signal.throwIfAborted();
    try {
      const archive = await readArchive(system, releaseOf(list, names));
      const problem = await readList({system, list, signal}, wanted, (offer) =>
        carried.push({...offer, archive}),
      );
      if (problem) notes.push(`${list}: ${problem}`);
    } catch (error) {
      // Not the system's: a mistake of ours.
      if (signal.aborted || !(error instanceof Error && 'code' in error)) throw error;
      notes.push(`${list}: ${codeOf(error)}`);
    }
  }
  return {carried, notes};
}

async function readArchive(system: System, release: string | undefined): Promise<Archive> {
  const head =
    release === undefined ? undefined : await system.readBytes(`${LISTS}/${release}`, RELEASE_HEAD);
  return parseRelease(new TextDecoder().decode(head));
}

interface Source {
  readonly system: System;
  readonly list: string;
  readonly signal: AbortSignal;
}

/** Answers why the list could not be read, or nothing. */
async function readList(
  {system, list, signal}: Source,
  wanted: ReadonlySet<string>,
  onOffer: (offer: Offer) => void,
): Promise<string | undefined> {
  const parser = createPackagesParser(wanted, onOffer);
  const path = `${LISTS}/${list}`;
  if (list.endsWith('_Packages')) {
    parser.push((await system.readText(path)) ?? '');
    parser.end();
    return undefined;
  }
  if (system.foreign) return 'compressed; nothing is started for another root directory';
  // apt's own helper reads every compression apt may have chosen.
  const {outcome, code} = await system.run('apt-helper', ['cat-file', path], {
    signal,
    timeoutMs: TIMEOUT_MS,
    onChunk: (text) => parser.push(text),
  });
  parser.end();
  return outcome === 'exited' && code === 0 ? undefined : `apt-helper ${outcome}, code ${code}`;
}
