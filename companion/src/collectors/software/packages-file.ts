/** One version of a package that an archive carries. */
export interface Offer {
  readonly name: string;
  readonly version: string;
  readonly arch: string;
  /** Size of the download. */
  readonly bytes?: number;
}

export interface PackagesParser {
  push(text: string): void;
  end(): void;
}

/** Larger than any stanza of Debian by two orders: whoever sends more is no package list. */
const MAX_STANZA = 4 * 1024 * 1024;

/**
 * Reads an archive's package list (`Packages`, Debian policy 5) as it comes, and tells of the names wanted only: of
 * 63,000 stanzas nearly all cost one look at their first line. Throws when a stanza has no end.
 */
export function createPackagesParser(
  wanted: ReadonlySet<string>,
  onOffer: (offer: Offer) => void,
): PackagesParser {
  let rest = '';
  function stanza(text: string, from: number, to: number): void {
    const name = lineAt(text, 'Package: ', from, to);
    if (name === undefined || !wanted.has(name)) return;
    const version = field(text, '\nVersion: ', from, to);
    const arch = field(text, '\nArchitecture: ', from, to);
    if (version === undefined || arch === undefined) return;
    const bytes = Number(field(text, '\nSize: ', from, to) ?? 'none');
    onOffer({name, version, arch, ...(Number.isSafeInteger(bytes) && bytes >= 0 ? {bytes} : {})});
  }
  return {
    push(text) {
      const all = rest + text;
      let from = 0;
      for (let to = all.indexOf('\n\n'); to >= 0; to = all.indexOf('\n\n', from)) {
        stanza(all, from, to);
        from = to + 2;
      }
      rest = all.slice(from);
      if (rest.length > MAX_STANZA) throw new Error('not a package list: a stanza has no end');
    },
    end() {
      stanza(rest, 0, rest.length);
      rest = '';
    },
  };
}

/** The rest of the line that starts with `label` at `from`, after blank lines. */
function lineAt(text: string, label: string, from: number, to: number): string | undefined {
  let start = from;
  while (start < to && text.charCodeAt(start) === NEWLINE) start += 1;
  if (!text.startsWith(label, start)) return undefined;
  const newline = text.indexOf('\n', start);
  return text.slice(start + label.length, newline < 0 || newline > to ? to : newline).trim();
}

const NEWLINE = 10;

function field(text: string, label: string, from: number, to: number): string | undefined {
  const at = text.indexOf(label, from);
  if (at < 0 || at >= to) return undefined;
  const newline = text.indexOf('\n', at + 1);
  return text.slice(at + label.length, newline < 0 || newline > to ? to : newline).trim();
}
