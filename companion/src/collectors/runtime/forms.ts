/** `/lib/x` and `/usr/lib/x` are one file where /usr is merged; packages write either. */
const MERGED = /^(?:\/usr)?(?<path>\/(?:bin|sbin|lib|lib32|lib64|libx32|libo32)\/.*)$/;
/** A library's file is named after its version, which an update changes; the link it is found by stays. */
const LIBRARY = /^(?<stem>.+\.so\.\d+)(?:\.\d+)+$/;

/** Paths as lists of packages may have them, with the paths of the device each stands for. */
export function wantedForms(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const wanted = new Map<string, string[]>();
  for (const path of paths) {
    for (const form of formsOf(path)) {
      const known = wanted.get(form);
      if (known) known.push(path);
      else wanted.set(form, [path]);
    }
  }
  return wanted;
}

function formsOf(path: string): readonly string[] {
  const stem = LIBRARY.exec(path)?.groups?.['stem'];
  return [path, ...(stem === undefined ? [] : [stem])].flatMap((form) => {
    const short = MERGED.exec(form)?.groups?.['path'];
    return short === undefined ? [form] : [short, `/usr${short}`];
  });
}

/** Calls `take` with each line, without a list of all of them. */
export function eachLine(text: string, take: (line: string) => void): void {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    take(text.slice(from, end));
    from = end + 1;
  }
}
