import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {expect, test} from 'vitest';

import {clamav} from '../../companion/src/collectors/detections/clamav.ts';
import {fakeSystem} from '../../companion/src/collectors/posture/formats/fake.ts';

/** Debian's package clamav; one that is not in PATH may be named. */
const CLAMSCAN = process.env['PLIMSOLL_CLAMSCAN'] ?? 'clamscan';
const absent = spawnSync(CLAMSCAN, ['--version']).status !== 0;

/** The test file of eicar.org, put together here: whole in a source it would be found in it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');
const OWN = 'Plimsoll looks for this sentence.\n';

/** A line of a database of hashes (docs.clamav.net, "File hash signatures"). */
function signature(name: string, content: string): string {
  return `${createHash('md5').update(content).digest('hex')}:${content.length}:${name}\n`;
}

test.skipIf(absent)('what clamscan finds is told as it wrote it (SKIPPED without clamscan)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-clamav-'));
  try {
    const [database, log, own, eicar] = ['own.hdb', 'scan.log', 'own: file', 'eicar.com'].map((name) =>
      join(folder, name),
    );
    writeFileSync(database ?? '', signature('Own.Test.Sentence', OWN) + signature('Eicar-Signature', EICAR));
    writeFileSync(own ?? '', OWN);
    writeFileSync(eicar ?? '', EICAR);
    const began = Date.now();
    const {status} = spawnSync(CLAMSCAN, [
      `--database=${database}`,
      `--log=${log}`,
      own ?? '',
      eicar ?? '',
      database ?? '',
    ]);
    // 1: something was found.
    expect(status).toBe(1);

    const system = fakeSystem(
      {
        '/var/log/clamav/scan.log': {
          text: readFileSync(log ?? '', 'utf8'),
          stat: {modifiedMs: statSync(log ?? '').mtimeMs},
        },
        [own ?? '']: OWN,
        [eicar ?? '']: EICAR,
      },
      {now: () => new Date(Date.now() + 1000)},
    );
    const {detections = []} = (await clamav.collect(system, new AbortController().signal)) ?? {};

    expect(
      detections
        .map(({source, rule, path, state}) => ({source, rule, path, state}))
        .toSorted((a, b) => (a.rule < b.rule ? -1 : 1)),
    ).toEqual([
      {source: 'clamav', rule: 'Eicar-Signature.UNOFFICIAL', path: eicar, state: 'open'},
      {source: 'clamav', rule: 'Own.Test.Sentence.UNOFFICIAL', path: own, state: 'open'},
    ]);
    for (const {at} of detections) expect(Math.abs(Date.parse(at) - began)).toBeLessThan(120_000);
  } finally {
    rmSync(folder, {recursive: true});
  }
});
