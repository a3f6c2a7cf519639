import type {Software} from '@plimsoll/shared/inventory';

/** Whose a path is, by the paths of what is installed; undefined when it lies below none of them. */
export type OwnerByPath = (path: string) => string | undefined;

/** Packages of the system have lists of their files, which are exact; their few `paths` are not. */
const LISTED: ReadonlySet<string> = new Set(['deb', 'rpm', 'apk', 'alpm']);
/** What pip leaves beside a package's own folder, `numpy-1.26.4.dist-info`. */
const PYTHON_INFO = /^(?<folder>.*\/)[^/]+\.(?:dist-info|egg-info)$/;
const MAX_DEPTH = 64;

/** Software that does not come from the system's package manager, by the paths it lies at. */
export function ownersByPath(software: readonly Software[]): OwnerByPath {
  const owners = new Map<string, string>();
  for (const item of software) {
    if (LISTED.has(item.type)) continue;
    for (const path of item.paths ?? []) {
      owners.set(keyOf(path), item.id);
      for (const folder of pythonFolders(path, item.name)) owners.set(folder, item.id);
    }
  }
  return (path) => {
    let at = keyOf(path);
    for (let depth = 0; depth < MAX_DEPTH && at !== ''; depth += 1) {
      const owner = owners.get(at);
      if (owner !== undefined) return owner;
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    }
    return undefined;
  };
}

/** Where a package of pip has its code: beside its metadata, under its name as Python writes it. */
function pythonFolders(path: string, name: string): readonly string[] {
  const folder = PYTHON_INFO.exec(path)?.groups?.['folder'];
  if (folder === undefined) return [];
  const own = name.replaceAll(/[-.]/g, '_');
  return [...new Set([name, own, own.toLowerCase()])].map((form) => folder + form);
}

/** Windows writes `\` and does not tell capitals apart. */
function keyOf(path: string): string {
  return path.includes('\\') ? path.replaceAll('\\', '/').toLowerCase() : path;
}
