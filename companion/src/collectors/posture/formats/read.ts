import type {System} from '../../../system/system.ts';

/** A file's text, `undefined` when there is none; or the note that says why it could not be read. */
export type Read =
  | {readonly ok: true; readonly text: string | undefined}
  | {readonly ok: false; readonly note: string};

export interface NamedText {
  readonly path: string;
  readonly text: string;
}

const MAX_FILES = 500;
const MAX_TEXT = 200;
const CONTROL = /[\p{Cc}\p{Cf}]/gu;

/** Reads a file that only root may read on most devices: being refused is an answer, not a failure. */
export async function tryRead(system: System, path: string): Promise<Read> {
  try {
    return {ok: true, text: await system.readText(path)};
  } catch (error) {
    return {ok: false, note: refusal(path, error)};
  }
}

/** A folder's files with one of the suffixes (any when none is given), in the order of their names. */
export async function readFolder(
  system: System,
  folder: string,
  suffixes: readonly string[] = [''],
): Promise<NamedText[]> {
  const names = ((await system.list(folder)) ?? [])
    .filter((name) => suffixes.some((suffix) => name.endsWith(suffix)))
    .toSorted()
    .slice(0, MAX_FILES);
  return readAll(
    system,
    names.map((name) => `${folder}/${name}`),
  );
}

/** The files among `paths` that exist, in that order; folders count as absent. */
export async function readAll(system: System, paths: readonly string[]): Promise<NamedText[]> {
  const texts = await Promise.all(paths.map((path) => readFile(system, path)));
  return paths.flatMap((path, i) => {
    const text = texts[i];
    return text === undefined ? [] : [{path, text}];
  });
}

/** Lines without blanks around them, empty lines and comments (`#`, or `;` where the format has it). */
export function contentLines(text: string, comments = '#'): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !comments.includes(line.charAt(0)));
}

/** Outside text as evidence may hold it: one line, at most 200 characters, nothing invisible. */
export function clip(text: string): string {
  return text.slice(0, MAX_TEXT).replaceAll(CONTROL, '�');
}

/** Where a link leads; undefined when there is nothing, or something that is no link. */
export async function linkTarget(system: System, path: string): Promise<string | undefined> {
  try {
    return await system.readLink(path);
  } catch (error) {
    if (hasCode(error, 'EINVAL')) return undefined;
    throw error;
  }
}

/** Why a path was refused, for people: `/etc/shadow: EACCES`. */
export function refusal(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
  return `${path}: ${code}`;
}

async function readFile(system: System, path: string): Promise<string | undefined> {
  try {
    return await system.readText(path);
  } catch (error) {
    if (hasCode(error, 'EISDIR')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
