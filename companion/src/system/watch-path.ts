/** Where a pattern begins, and the names below that it asks for: `/a/b*c/d` is `/a`, then `b*c`, then `d`. */
export interface PathPattern {
  readonly base: string;
  readonly parts: readonly string[];
}

/** Splits a folder at its first part with a `*`; without one there are no parts. */
export function splitPattern(folder: string): PathPattern {
  const all = folder.split('/');
  const star = all.findIndex((part) => part.includes('*'));
  if (star < 0) return {base: folder, parts: []};
  return {base: all.slice(0, star).join('/') || '/', parts: all.slice(star)};
}

/** True when a name is what a part asks for; one `*` stands for any characters of it. */
export function fits(name: string, part: string): boolean {
  const star = part.indexOf('*');
  if (star < 0) return name === part;
  const [start, end] = [part.slice(0, star), part.slice(star + 1)];
  return name.length >= part.length - 1 && name.startsWith(start) && name.endsWith(end);
}

/** A path below another. */
export function below(folder: string, name: string): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`;
}

/** `~` and `~/` resolved; undefined when this user has no home of their own. */
export function resolveHome(folder: string, home: string): string | undefined {
  if (folder !== '~' && !folder.startsWith('~/')) return folder;
  const own = home.replaceAll('\\', '/').replace(/\/$/, '');
  return own === '' || own === '/nonexistent' ? undefined : `${own}${folder.slice(1)}`;
}

/** What is asked for below the base of a tree. */
export interface Wanted {
  readonly parts: readonly string[];
  /** At any depth. */
  readonly deep: boolean;
}

/**
 * What an event about a path below a tree means: the name in the folder asked for, null when a folder on the way there
 * came or went, undefined when it is about something else.
 */
export function meaning(path: string, {parts, deep}: Wanted): string | null | undefined {
  const names = path.split(/[/\\]/);
  const last = names.at(-1);
  if (deep) return last;
  const known = names.slice(0, parts.length);
  if (!known.every((name, index) => fits(name, parts[index] ?? ''))) return undefined;
  if (names.length <= parts.length) return null;
  return names.length === parts.length + 1 ? last : undefined;
}
