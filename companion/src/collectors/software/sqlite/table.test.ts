import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

import fc from 'fast-check';
import {afterAll, expect, test} from 'vitest';

import {createSystem} from '../../../system/local.ts';
import type {OpenedFile} from '../../../system/system.ts';
import {readColumns, readTable} from './table.ts';

const base = mkdtempSync(join(tmpdir(), 'plimsoll-sqlite-'));
afterAll(() => rmSync(base, {recursive: true}));

let files = 0;
function newFile(): string {
  files += 1;
  return join(base, `${files}.sqlite`);
}

/** A database SQLite itself has written: a row for each length, its bytes telling them apart. */
function write(path: string, lengths: readonly number[], pragmas = ''): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(
    `${pragmas}; CREATE TABLE other (a TEXT); CREATE TABLE Packages (hnum INTEGER PRIMARY KEY, blob BLOB)`,
  );
  const insert = database.prepare('INSERT INTO Packages (blob) VALUES (?)');
  database.exec('BEGIN');
  for (const [index, length] of lengths.entries()) insert.run(bytesOf(index, length));
  database.exec('COMMIT');
  return database;
}

function bytesOf(index: number, length: number): Uint8Array {
  return Uint8Array.from({length}, (_, at) => (index * 7 + at * 13 + (at >> 8)) & 0xff);
}

async function opened(path: string): Promise<readonly [OpenedFile, OpenedFile | undefined]> {
  const system = createSystem();
  const main = await system.open(path);
  if (!main) throw new Error(`no ${path}`);
  return [main, await system.open(`${path}-wal`)];
}

async function blobs(path: string): Promise<Uint8Array[]> {
  const [main, log] = await opened(path);
  try {
    return [...readTable(main, log, 'Packages')].map((row) => {
      const {from, length} = readColumns(row, 2)[1] ?? {from: 0, length: 0};
      const view = row.head(from + length);
      return new Uint8Array(view.buffer, view.byteOffset + from, length).slice();
    });
  } finally {
    main.close();
    log?.close();
  }
}

test.for([512, 1024, 4096, 65_536])('reads what SQLite wrote, pages of %i bytes', async (size) => {
  const path = newFile();
  // Around the limits of what lies on a row's own page, and well beyond.
  const lengths = [0, 1, size - 60, size - 36, size - 35, size - 34, size, size + 1, 3 * size, 40_000, 7];
  const many = [
    ...lengths.map((length) => Math.max(length, 0)),
    ...Array.from({length: 700}, (_, at) => at % 90),
  ];
  write(path, many, `PRAGMA page_size = ${size}`).close();

  expect(await blobs(path)).toEqual(many.map((length, index) => bytesOf(index, length)));
});

test('reads any lengths', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(12_000), {maxLength: 40}), async (lengths) => {
      const path = newFile();
      write(path, lengths, 'PRAGMA page_size = 1024').close();

      expect(await blobs(path)).toEqual(lengths.map((length, index) => bytesOf(index, length)));
    }),
    {numRuns: 30},
  );
});

test('a write-ahead log counts up to its last whole transaction', async () => {
  const path = newFile();
  const database = write(path, [10, 5000], 'PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
  database.exec('DELETE FROM Packages WHERE hnum = 1');
  const before = [bytesOf(1, 5000)];
  expect(await blobs(path)).toEqual(before);

  // The same, with a transaction that is not complete: the last frame of the log is cut off.
  const cut = newFile();
  const [, log] = await opened(path);
  const whole = log?.read(0, log.size) ?? new Uint8Array();
  database.prepare('INSERT INTO Packages (blob) VALUES (?)').run(bytesOf(9, 9000));
  expect(await blobs(path)).toEqual([...before, bytesOf(9, 9000)]);
  const [, longer] = await opened(path);
  copyFileSync(path, cut);
  writeFileSync(`${cut}-wal`, longer?.read(0, longer.size - 10) ?? '');
  expect(await blobs(cut)).toEqual(before);

  // A bit that was not written is seen by the checksum.
  const flipped = longer?.read(0, longer.size) ?? new Uint8Array();
  flipped[whole.length + 100] = (flipped[whole.length + 100] ?? 0) ^ 1;
  writeFileSync(`${cut}-wal`, flipped);
  expect(await blobs(cut)).toEqual(before);
  database.close();
});

test('a log of another database, or none at all, counts for nothing', async () => {
  const path = newFile();
  write(path, [10]).close();
  for (const log of ['', 'x'.repeat(5000), '\u{0}'.repeat(5000)]) {
    writeFileSync(`${path}-wal`, log);
    expect(await blobs(path)).toEqual([bytesOf(0, 10)]);
  }
});

function fileOf(bytes: Uint8Array): OpenedFile {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => undefined,
  };
}

function readAll(bytes: Uint8Array): number {
  let rows = 0;
  for (const row of readTable(fileOf(bytes), undefined, 'Packages')) {
    row.head(readColumns(row, 2)[1]?.length ?? 0);
    rows += 1;
  }
  return rows;
}

async function bytesOfFile(lengths: readonly number[]): Promise<Uint8Array> {
  const path = newFile();
  write(path, lengths, 'PRAGMA page_size = 512').close();
  const [main] = await opened(path);
  return main.read(0, main.size);
}

test.for([
  {given: 'an empty file', bytes: new Uint8Array()},
  {given: 'text', bytes: new TextEncoder().encode('x'.repeat(2000))},
  {given: 'a header alone', bytes: new TextEncoder().encode(`SQLite format 3\u{0}${'\u{0}'.repeat(100)}`)},
])('$given is no database', ({bytes}) => {
  expect(() => readAll(bytes)).toThrow('the database is damaged');
});

test('a table that is not there is said to be missing', async () => {
  const bytes = await bytesOfFile([1]);
  expect(() => [...readTable(fileOf(bytes), undefined, 'Nothing')]).toThrow('no table Nothing');
});

test('pages that lead in a circle end', async () => {
  const bytes = await bytesOfFile(Array.from({length: 200}, () => 100));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Every interior page of a table becomes its own last child.
  for (let page = 2; page * 512 <= bytes.length; page++) {
    if (view.getUint8((page - 1) * 512) === 5) view.setUint32((page - 1) * 512 + 8, page);
  }
  expect(() => readAll(bytes)).toThrow('pages in a circle');
});

test('whatever is in the file, it ends with an answer or an error, and soon', async () => {
  const sound = await bytesOfFile([10, 900, 20_000, 3, 700]);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {maxLength: 30}), (changes) => {
      const bytes = sound.slice();
      for (const [at, value] of changes) bytes[at] = value;
      let outcome: unknown;
      try {
        outcome = readAll(bytes);
      } catch (error) {
        outcome = error instanceof RangeError ? 'database' : String(error);
      }
      expect(
        typeof outcome === 'number' ? outcome < 70_000 : /database|row|table/.test(String(outcome)),
      ).toBe(true);
    }),
    {numRuns: 500},
  );
});
