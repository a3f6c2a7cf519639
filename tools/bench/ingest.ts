import {createHash, randomBytes} from 'node:crypto';
import {chmodSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openDatabase} from '../../portal/src/db/open.ts';
import {createStores, type Stores} from '../../portal/src/db/stores.ts';
import {createIngest, openPortalKey} from '../../portal/src/http/ingest/index.ts';
import type {Finding} from '../../shared/src/findings/index.ts';
import type {Software} from '../../shared/src/inventory/index.ts';
import type {Snapshot} from '../../shared/src/report/index.ts';
import {type Ask, delta, enrol, full, newDevice, postReport, seal} from '../../test/device.ts';
import {debianSnapshot} from '../../test/fleet.ts';
import type {Measure} from './main.ts';

const AUD = 'https://portal.example';
const DEVICES = 200;
const PACKAGES = 300;
const FINDINGS = 75;
/** Reports under way at once, as from as many couriers. */
const LANES = 8;

/** Reports a second through the whole acceptance order into the embedded PostgreSQL, durable, from signed bytes. */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  chmodSync(folder, 0o755);
  const database = await openDatabase({dataDir: join(folder, 'data'), environment: process.env});
  try {
    const stores = createStores(database.db);
    const ask = ingest(stores, folder);
    const letters = await prepare(stores, ask);
    const fulls = await rate(
      letters.map(({first}) => first),
      ask,
    );
    await database.pool.query('analyze');
    const deltas = await rate(
      letters.map(({second}) => second),
      ask,
    );
    const again = await rate(
      letters.map(({second}) => second),
      ask,
    );
    const size = await database.pool.query<{bytes: number}>(
      'select pg_database_size(current_database()) as bytes',
    );
    return [
      {
        name: `first reports: ${PACKAGES} packages, ${FINDINGS} findings`,
        value: fulls,
        unit: 'reports/s',
        bar: 190,
      },
      {name: 'deltas: one update', value: deltas, unit: 'reports/s', bar: 900},
      {name: 'the same again', value: again, unit: 'reports/s'},
      {name: 'database per device', value: (size.rows[0]?.bytes ?? 0) / DEVICES / 1024, unit: 'KiB'},
    ];
  } finally {
    await database.stop();
    rmSync(folder, {recursive: true, force: true});
  }
}

function ingest(stores: Stores, folder: string): Ask {
  const app = createIngest({
    ...stores,
    organisation: () => Promise.resolve('Bench'),
    key: openPortalKey(folder),
    origin: () => AUD,
    now: () => new Date(),
    onChange: () => undefined,
  });
  return async (path, init) => app.request(path, init);
}

interface Letters {
  readonly first: Buffer<ArrayBuffer>;
  readonly second: Buffer<ArrayBuffer>;
}

/** Devices of one fleet: nine packages in ten are the same everywhere, one in ten has one of twenty versions. */
async function prepare(stores: Stores, ask: Ask): Promise<readonly Letters[]> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await stores.enrolmentTokens.create({
    hash: createHash('sha256').update(token).digest('hex'),
    group: '',
    maxUses: DEVICES,
    approval: false,
    createdBy: 'bench',
    createdAt: now,
    expiresAt: new Date(now.getTime() + 3_600_000),
  });
  const letters: Letters[] = [];
  for (let number = 0; number < DEVICES; number += 1) {
    const device = newDevice();
    const answer = await enrol(ask, device, token, AUD);
    const before = snapshotOf(number, 0);
    const after = {...snapshotOf(number, 1), seq: 2};
    const first = seal({device, answer, aud: AUD, seq: 1, body: full(before)});
    const second = seal({device, answer, aud: AUD, seq: 2, prev: first.hash, body: delta(before, after)});
    letters.push({first: first.message, second: second.message});
  }
  return letters;
}

function snapshotOf(device: number, updates: number): Snapshot {
  const model = debianSnapshot(`device-${device}`, [
    {cve: 'CVE-2026-1001', source: 'source', severity: 'high', cvss: 7.5, epss: 0.01, fixed: '2-1'},
  ]);
  const [thing] = model.software.filter(({name}) => name === 'source');
  const [flaw] = model.findings;
  if (!thing || !flaw) throw new Error('the model has a package and a finding');
  const software = Array.from({length: PACKAGES}, (_, index): Software => {
    const version = versionOf(device, index, updates);
    const name = `source-${String(index).padStart(4, '0')}`;
    return {...thing, id: `deb:${name}:amd64`, name, version, source: {name, version}};
  });
  const findings = Array.from({length: FINDINGS - updates}, (_, index): Finding => {
    const source = `source-${String(index * 4).padStart(4, '0')}`;
    const cve = `CVE-2026-${10_000 + index}`;
    const sourceVersion = versionOf(device, index * 4, updates);
    return {...flaw, id: `Debian:12/${source}/${cve}`, cve, source, sourceVersion, packages: [source]};
  });
  return {...model, software, findings, recommendations: []};
}

function versionOf(device: number, index: number, updates: number): string {
  const own = index % 10 === 0 ? device % 20 : 0;
  return `1.${own}-${index < updates ? 2 : 1}`;
}

async function rate(messages: readonly Buffer<ArrayBuffer>[], ask: Ask): Promise<number> {
  const start = performance.now();
  let next = 0;
  async function lane(): Promise<void> {
    for (let message = messages[next++]; message; message = messages[next++]) {
      const response = await postReport(ask, message);
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    }
  }
  await Promise.all(Array.from({length: LANES}, lane));
  return (1000 * messages.length) / (performance.now() - start);
}
