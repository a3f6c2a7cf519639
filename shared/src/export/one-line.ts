/** C0 but for tab and line breaks, C1, and what turns the direction of writing or hides: no reader should be steered by a name. */
// oxlint-disable-next-line no-control-regex -- these are what it is for
const UNPRINTABLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Text without characters nobody can see; tabs and line breaks stay. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(UNPRINTABLE, '');
}

/** As above, on one line: tabs and line breaks become blanks. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/[\t\n\v\f\r\u2028\u2029]/g, ' ');
}
