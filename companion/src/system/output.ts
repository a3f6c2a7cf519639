/** What is kept of a stream of text. */
export interface Tail {
  add(text: string): void;
  text(): string;
  truncated(): boolean;
}

/** Keeps the first `limit` characters. */
export function createTail(limit: number): Tail {
  const parts: string[] = [];
  let have = 0;
  let more = false;
  return {
    add(text) {
      const part = text.length > limit - have ? text.slice(0, limit - have) : text;
      if (part !== '') parts.push(part);
      have += part.length;
      more ||= part.length < text.length;
    },
    text: () => parts.join(''),
    truncated: () => more,
  };
}

/** Longer lines are cut: nobody reads them, and a line without end must not fill the memory. */
const MAX_LINE = 4096;

/** Cuts a stream into lines; a carriage return ends one too (progress bars). */
export function createLines(onLine: ((line: string) => void) | undefined): {
  add(text: string): void;
  end(): void;
} {
  let rest = '';
  return {
    add(text) {
      if (!onLine) return;
      const lines = (rest + text).split(/\r\n|\r|\n/);
      rest = (lines.pop() ?? '').slice(0, MAX_LINE);
      for (const line of lines) onLine(line.slice(0, MAX_LINE));
    },
    end() {
      if (rest !== '') onLine?.(rest);
      rest = '';
    },
  };
}
