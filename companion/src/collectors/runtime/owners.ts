import type {System} from '../../system/system.ts';

const FOLDER = '/var/lib/dpkg/info';

/**
 * Which package each path belongs to, `name` or `name:arch` as dpkg names its lists. Every list is read for the paths
 * wanted only and nothing is kept: an index of all 117,000 paths would cost 15 MB for good.
 */
export async function readOwners(
  system: System,
  paths: Iterable<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, string[]>();
  for (const path of paths) {
    for (const form of formsOf(path)) {
      const known = wanted.get(form);
      if (known) known.push(path);
      else wanted.set(form, [path]);
    }
  }
  const owners = new Map<string, string>();
  for (const name of (await system.list(FOLDER)) ?? []) {
    if (!name.endsWith('.list')) continue;
    signal.throwIfAborted();
    const text = (await system.readText(`${FOLDER}/${name}`)) ?? '';
    eachLine(text, (line) => {
      for (const path of wanted.get(line) ?? []) owners.set(path, name.slice(0, -'.list'.length));
    });
  }
  return owners;
}

/** `/lib/x` and `/usr/lib/x` are one file where /usr is merged; packages write either. */
const MERGED = /^(?:\/usr)?(?<path>\/(?:bin|sbin|lib|lib32|lib64|libx32|libo32)\/.*)$/;
/** A library's file is named after its version, which an update changes; the link it is found by stays. */
const LIBRARY = /^(?<stem>.+\.so\.\d+)(?:\.\d+)+$/;

function formsOf(path: string): readonly string[] {
  const stem = LIBRARY.exec(path)?.groups?.['stem'];
  return [path, ...(stem === undefined ? [] : [stem])].flatMap((form) => {
    const short = MERGED.exec(form)?.groups?.['path'];
    return short === undefined ? [form] : [short, `/usr${short}`];
  });
}

function eachLine(text: string, take: (line: string) => void): void {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    take(text.slice(from, end));
    from = end + 1;
  }
}
