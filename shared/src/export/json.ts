/** What moves a cursor or turns the direction of writing; JSON.stringify itself escapes only C0 and lone surrogates. */
const UNPRINTABLE = /[\u007F-\u009F\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** A document as JSON text with a final line feed; unprintable characters as escapes, so that every value stays exact. */
export function jsonText(document: unknown): string {
  const text = JSON.stringify(document, null, 2);
  return `${text.replaceAll(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
