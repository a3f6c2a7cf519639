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

/**
 * Cuts a stream into whole lines, of any length up to `limit` characters; what is longer is given up, and so is what
 * follows it, until the line ends. For texts of our own, of megabytes.
 */
export function createTexts(limit: number, onText: (text: string) => void): {add(chunk: string): void} {
  let parts: string[] = [];
  let length = 0;
  function end(): void {
    if (length <= limit) onText(parts.join(''));
    parts = [];
    length = 0;
  }
  return {
    add(chunk) {
      let from = 0;
      for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
        keep(chunk.slice(from, at));
        end();
        from = at + 1;
      }
      keep(chunk.slice(from));
    },
  };
  function keep(part: string): void {
    length += part.length;
    if (length <= limit && part !== '') parts.push(part);
  }
}
