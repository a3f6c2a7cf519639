import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';

import {Client} from 'pg';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

import {createSchema, engines, startServer, type TestServer} from '../../../test/database.ts';
import {startEmbedded} from './embedded/index.ts';
import {type Change, openLive} from './live.ts';
import {MigrationError, migrate, readMigrations} from './migrate.ts';
import {openDatabase} from './open.ts';

describe.for(engines)('a database on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(engine);
  });
  afterAll(() => server.stop());

  test('many portals that start at once migrate it once', async () => {
    const schema = await createSchema(server.url);
    const options = {url: server.url, schema, dataDir: server.folder, environment: {}, connections: 2};

    const opened = await Promise.all(Array.from({length: 5}, () => openDatabase(options)));

    const [first] = opened;
    const rows = await first?.pool.query('select number, name from migration order by number');
    expect(rows?.rows).toEqual(readMigrations().map(({number, name}) => ({number, name})));
    for (const database of opened) await database.stop();
  });

  test('a changed migration, a missing one and a broken one are refused, and leave nothing behind', async () => {
    const {pool} = await server.open();
    const [first] = readMigrations();
    if (!first) throw new Error('there is a first migration');
    const broken = {number: 9000, name: 'broken', sql: 'create table half (); nonsense', sha256: 'x'};

    await expect(migrate(pool, [{...first, sha256: 'other'}])).rejects.toThrow(
      'was changed after it was applied',
    );
    await expect(migrate(pool, [])).rejects.toThrow(MigrationError);
    await expect(migrate(pool, [...readMigrations(), broken])).rejects.toThrow(
      'migration 9000 (broken) failed',
    );
    expect((await pool.query(`select to_regclass('half') as half`)).rows).toEqual([{half: null}]);
  });

  test('large numbers are numbers, days are days, and an unsafe integer is loud', async () => {
    const {pool} = await server.open();

    const {rows} = await pool.query(
      `select 9007199254740991::bigint as n, '2026-03-01'::date as day, 0.1::float8 as x`,
    );

    expect(rows).toEqual([{n: 9_007_199_254_740_991, day: '2026-03-01', x: 0.1}]);
    await expect(pool.query('select 9007199254740993::bigint')).rejects.toThrow('no safe integer');
  });

  test('changes are heard in every process, also after the connection was lost', async () => {
    const {pool, connection} = await server.open();
    const here = await openLive(connection, pool);
    const there = await openLive({...connection, application_name: 'plimsoll there'}, pool);
    const heard: Change[] = [];
    there.subscribe((change) => heard.push(change));

    here.publish({deviceId: 'a', group: 'g'});
    here.publish({exposure: 12.5});
    await until(() => heard.length === 2);
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plimsoll there'`,
    );
    await until(() => {
      here.publish({deviceId: 'b'});
      return heard.length > 2;
    });
    await here.stop();
    await there.stop();

    expect(heard.slice(0, 3)).toEqual([{deviceId: 'a', group: 'g'}, {exposure: 12.5}, {deviceId: 'b'}]);
  });
});

describe('the embedded server', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
    // Started by root, the server runs as another user, who must reach its data.
    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  test('starts without a port, keeps its password to itself, and is adopted while it runs', async () => {
    const dataDir = join(folder, 'data');
    // What a killed first start leaves behind.
    mkdirSync(join(dataDir, 'pg18.init'), {recursive: true});
    writeFileSync(join(dataDir, 'pg18.init', 'half'), '');

    const first = await startEmbedded({dataDir, environment: {}});
    const second = await startEmbedded({dataDir, environment: {}});

    expect([first.adopted, second.adopted, second.pid]).toEqual([false, true, first.pid]);
    expect(statSync(join(dataDir, 'database.secret')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dataDir, 'pg18.init'))).toBe(false);
    const stranger = new Client({...first, password: 'wrong'});
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
    const client = new Client({...first});
    await client.connect();
    const {rows} = await client.query('show listen_addresses');
    await client.end();
    expect(rows).toEqual([{listen_addresses: process.platform === 'win32' ? '127.0.0.1' : ''}]);
    await first.stop();
  });

  test('starts again when the process id of a dead server belongs to somebody else', async () => {
    const dataDir = join(folder, 'data');
    const pidFile = join(dataDir, 'pg18', 'postmaster.pid');
    const dead = await startEmbedded({dataDir, environment: {}});
    const written = readFileSync(pidFile, 'utf8');
    await dead.stop();
    writeFileSync(pidFile, written.replace(/^\d+/, String(process.pid)));

    const again = await startEmbedded({dataDir, environment: {}});

    expect(again.adopted).toBe(false);
    await again.stop();
  });

  test('says what to do without binaries, and where its user cannot pass', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, {mode: 0o700});
    const environment = {PLIMSOLL_PG_BIN: '/nowhere/bin'};

    await expect(startEmbedded({dataDir: join(folder, 'x'), environment})).rejects.toThrow('PLIMSOLL_PG_BIN');
    if (process.getuid?.() !== 0) return;
    await expect(startEmbedded({dataDir: join(closed, 'data'), environment: {}})).rejects.toThrow(
      `cannot pass ${closed}`,
    );
  });
});

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries += 1) await pause(50);
  expect(done()).toBe(true);
}
