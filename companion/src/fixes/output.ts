const MAX_LINE = 2000;
/** Nobody reads more; a program gone wild must not fill the channel. */
const MAX_LINES = 5000;
// oxlint-disable-next-line no-control-regex -- exactly these are taken out
const ESCAPE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|.)/g;

/** A line of a program's output for people: no colours, no control or direction characters. */
export function plainLine(line: string): string {
  return line
    .replace(ESCAPE, '')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, MAX_LINE);
}

/** Passes lines on, made plain, until there are too many. */
export function limitLines(take: (line: string) => void): (line: string) => void {
  let count = 0;
  return (line) => {
    count += 1;
    if (count <= MAX_LINES) take(plainLine(line));
    else if (count === MAX_LINES + 1) take('…');
  };
}
