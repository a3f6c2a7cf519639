import {DatabaseSync} from 'node:sqlite';
import {deflateRawSync, inflateRawSync} from 'node:zlib';
import {pack} from '@plimsoll/shared/channel';
import {expect, test} from 'vitest';

import {richSnapshot} from '../../../test/rich-snapshot.ts';
import {openDatabase} from './database.ts';
import {openSnapshots} from './snapshots.ts';
import {openStoredText} from './stored-text.ts';

function open(): DatabaseSync {
  return openDatabase(':memory:', {now: 0}).database;
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function store(database: DatabaseSync, body: Uint8Array, seq: number | null): void {
  database.prepare("INSERT INTO snapshots VALUES ('last', '', ?, ?)").run(body, seq);
}

test('what is saved can be passed on as it lies there, with its number', () => {
  const database = open();
  const snapshot = richSnapshot();
  openSnapshots(database).save('last', snapshot);

  const stored = openStoredText(database)();
  if (!stored || 'text' in stored) throw new Error('it is not packed');

  expect(stored.seq).toBe(snapshot.seq);
  const message = inflateRawSync(pack(encode('{"r":'), stored.packed, encode('}'))).toString();
  expect(JSON.parse(message)).toEqual({r: JSON.parse(JSON.stringify(snapshot))});
  expect(openSnapshots(database).load('last')).toEqual(snapshot);
});

test('what an earlier version saved is unpacked here', () => {
  const database = open();
  store(database, deflateRawSync('{"seq":3}'), null);

  expect(openStoredText(database)()).toEqual({text: '{"seq":3}'});
});

test.for([
  {what: 'cut off', body: deflateRawSync('{"seq":3}').subarray(0, -2)},
  {what: 'nothing we know', body: new Uint8Array([1, 2, 3])},
])('what is $what is as good as absent', ({body}) => {
  const database = open();
  expect(openStoredText(database)()).toBeUndefined();
  store(database, body, null);

  expect(openStoredText(database)()).toBeUndefined();
  expect(openSnapshots(database).load('last')).toBeUndefined();
});
