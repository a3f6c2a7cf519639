import type {DatabaseSync} from 'node:sqlite';

/** Nothing larger is believed when read back. */
const MAX_BYTES = 128 * 1024 * 1024;

/** A stored snapshot as the text it is. Throws when it is damaged, or larger than any can be. */
export function unpackText(body: Uint8Array): string {
  // Loaded by the first browser that wants it: half a megabyte that a companion without one saves.
  const {inflateRawSync} = process.getBuiltinModule('node:zlib');
  return inflateRawSync(body, {maxOutputLength: MAX_BYTES}).toString('utf8');
}

/** The newest snapshot as JSON text, unread: for whoever only passes it on. Undefined when there is none. */
export function openStoredText(database: DatabaseSync): () => string | undefined {
  const select = database.prepare("SELECT body FROM snapshots WHERE name = 'last'");
  return () => {
    const body = select.get()?.['body'];
    if (!(body instanceof Uint8Array)) return undefined;
    try {
      return unpackText(body);
    } catch {
      return undefined;
    }
  };
}
