import {createHash} from 'node:crypto';
import {
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, relative} from 'node:path';

/** A folder in which a package's files are laid out as they will lie on the device. */
export interface Tree {
  readonly folder: string;
  /** Writes one file; mode 0644 when none is given. */
  write(path: string, content: string | Uint8Array, mode?: number): void;
  link(path: string, target: string): void;
  /** Paths of all files and links, sorted, without the leading slash. */
  files(): readonly string[];
}

/** An empty tree at `folder`; what was there is gone. */
export function plantTree(folder: string): Tree {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  function make(path: string): string {
    const full = join(folder, path);
    mkdirSync(dirname(full), {recursive: true, mode: 0o755});
    return full;
  }
  return {
    folder,
    write: (path, content, mode = 0o644) => writeFileSync(make(path), content, {mode}),
    link: (path, target) => symlinkSync(target, make(path)),
    files: () => below(folder).map((path) => relative(folder, path)),
  };
}

/** dpkg's list of checksums (deb-md5sums(5)); links have none. */
export function checksums(tree: Tree): string {
  return tree
    .files()
    .filter((path) => !path.startsWith('DEBIAN/'))
    .flatMap((path) => {
      const full = join(tree.folder, path);
      return isLink(full) ? [] : [`${createHash('md5').update(readFileSync(full)).digest('hex')}  ${path}\n`];
    })
    .join('');
}

/** KiB on the disk, as Debian policy 5.6.20 counts: files rounded up, one for everything else. */
export function installedSize(tree: Tree): number {
  return tree
    .files()
    .filter((path) => !path.startsWith('DEBIAN/'))
    .map((path) => join(tree.folder, path))
    .reduce((sum, path) => sum + (isLink(path) ? 1 : Math.ceil(statSync(path).size / 1024)), 0);
}

/** Gives everything the same time: the same input makes the same package. */
export function setTimes({folder}: Tree, epoch: number): void {
  for (const path of [...below(folder, true), folder]) lutimesSync(path, epoch, epoch);
}

function below(folder: string, folders = false): string[] {
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => folders || !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}
