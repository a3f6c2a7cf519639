import type {FileStat, System} from '../../../system/system.ts';

/** One entry of a made-up device: text, bytes, a link, or a file that refuses. */
export type FakeEntry =
  | string
  | Uint8Array
  | {readonly link: string}
  | {readonly refused: string; readonly hidden?: true}
  | {readonly text?: string; readonly stat: Partial<FileStat>};

/** A device made of literals, for tests of collectors; folders exist as far as entries lie in them. */
export function fakeSystem(files: Readonly<Record<string, FakeEntry>>, over: Partial<System> = {}): System {
  const paths = Object.keys(files);
  return {
    foreign: false,
    platform: 'linux',
    uid: 1000,
    readText: async (path) => textOf(files[path], path),
    readBytes: async (path, limit) => bytesOf(files[path], path)?.slice(0, limit),
    open: async (path) => {
      const bytes = bytesOf(files[path], path);
      if (!bytes) return undefined;
      return {
        size: bytes.length,
        read: (offset, length) => bytes.subarray(offset, offset + length),
        close: () => undefined,
      };
    },
    list: async (folder) => {
      textOf(files[folder], folder);
      return namesIn(paths, folder);
    },
    stat: async (path) => statOf(files[path], namesIn(paths, path) !== undefined, path),
    readLink: async (path) => linkOf(files[path], path),
    run: async () => ({outcome: 'missing', code: null, stdout: '', stderr: '', truncated: false}),
    now: () => new Date('2026-11-23T12:00:00Z'),
    ...over,
  };
}

function textOf(entry: FakeEntry | undefined, path: string): string | undefined {
  if (entry === undefined || typeof entry === 'string') return entry;
  if (entry instanceof Uint8Array) return new TextDecoder().decode(entry);
  if ('refused' in entry) throw Object.assign(new Error(path), {code: entry.refused, path});
  return 'text' in entry ? entry.text : undefined;
}

function bytesOf(entry: FakeEntry | undefined, path: string): Uint8Array | undefined {
  if (entry instanceof Uint8Array) return entry;
  const text = textOf(entry, path);
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

function namesIn(paths: readonly string[], folder: string): string[] | undefined {
  const start = `${folder}/`;
  const names = paths
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length).split('/')[0] ?? '');
  return names.length === 0 ? undefined : [...new Set(names)];
}

/** A closed file can be looked at, only a closed folder hides what lies in it: `{refused: 'EACCES', hidden: true}`. */
function statOf(entry: FakeEntry | undefined, folder: boolean, path: string): FileStat | undefined {
  if (typeof entry === 'object' && 'hidden' in entry) textOf(entry, path);
  const stat: FileStat = {
    kind: folder ? 'directory' : 'file',
    size: 0,
    mode: 0o644,
    uid: 0,
    modifiedMs: 0,
    fingerprint: '1:0:0',
  };
  if (entry === undefined) return folder ? stat : undefined;
  return typeof entry === 'object' && 'stat' in entry ? {...stat, ...entry.stat} : stat;
}

function linkOf(entry: FakeEntry | undefined, path: string): string | undefined {
  if (entry === undefined) return undefined;
  if (typeof entry === 'object' && 'link' in entry) return entry.link;
  throw Object.assign(new Error(path), {code: 'EINVAL', path});
}
