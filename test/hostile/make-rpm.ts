import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

/** By the names in it: a test asks for the same one many times. */
const made = new Map<string, Uint8Array>();

/** A database of rpm with these packages, as bytes. */
export function makeRpmDatabase(names: readonly string[]): Uint8Array {
  const key = names.join('\0');
  const bytes = made.get(key) ?? make(names);
  made.set(key, bytes);
  return bytes;
}

function make(names: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-make-rpm-'));
  try {
    const path = join(folder, 'rpmdb.sqlite');
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL)');
    const insert = database.prepare('INSERT INTO Packages (blob) VALUES (?)');
    for (const name of names) insert.run(headerOf([name, '1.0', '1.el9', 'x86_64']));
    database.close();
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** Name, version, release, architecture (rpm.org/docs, "Package header tags"). */
const TAGS = [1000, 1001, 1002, 1022] as const;
const STRING = 6;
const utf8 = new TextEncoder();

function headerOf(texts: readonly string[]): Uint8Array {
  const data = texts.map((text) => utf8.encode(`${text}\0`));
  const size = data.reduce((sum, {length}) => sum + length, 0);
  const bytes = new Uint8Array(8 + TAGS.length * 16 + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, TAGS.length);
  view.setUint32(4, size);
  let offset = 0;
  for (const [index, text] of data.entries()) {
    for (const [at, number] of [TAGS[index] ?? 0, STRING, offset, 1].entries())
      view.setUint32(8 + index * 16 + at * 4, number);
    bytes.set(text, 8 + TAGS.length * 16 + offset);
    offset += text.length;
  }
  return bytes;
}
