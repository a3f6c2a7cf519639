import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {expect, test} from 'vitest';

import {postureCollectors} from '../../companion/src/collectors/posture/index.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import {checks} from '../../shared/src/checks/index.ts';
import type {Facts} from '../../shared/src/inventory/index.ts';

const LYNIS = '/usr/sbin/lynis';
const absent = !existsSync(LYNIS) || process.getuid?.() !== 0;

/** Tests of Lynis that ask what a check of ours asks; docs/lynis.md says where the two differ, and why. */
const SAME = [
  ['AUTH-9204', 'superusers'],
  ['AUTH-9208', 'duplicate-accounts'],
  ['AUTH-9222', 'duplicate-accounts'],
  ['AUTH-9226', 'duplicate-accounts'],
  ['AUTH-9229', 'stored-passwords'],
  ['AUTH-9262', 'password-quality'],
  ['AUTH-9283', 'empty-passwords'],
  ['AUTH-9328', 'default-permissions'],
  ['FILE-6362', 'shared-folders'],
  ['FINT-4350', 'file-integrity'],
  ['INSE-8100', 'legacy-services'],
  ['INSE-8304', 'legacy-services'],
  ['INSE-8316', 'legacy-services'],
  ['INSE-8320', 'legacy-services'],
  ['INSE-8322', 'legacy-services'],
] as const;

/** Settings of which we accept more values than Lynis' profile, or that do not matter alone. */
const LENIENT = new Set([
  'fs.protected_fifos',
  'fs.protected_regular',
  'fs.suid_dumpable',
  'kernel.kptr_restrict',
  'kernel.perf_event_paranoid',
  'kernel.sysrq',
  'kernel.unprivileged_bpf_disabled',
  'net.core.bpf_jit_harden',
  'net.ipv4.conf.all.rp_filter',
]);

const SETTING =
  /Result: sysctl key (?<key>\S+) (?:contains equal expected and current value \((?<same>[^)]*)\)|has a different value than expected in scan profile\. Expected=\S*, Real=(?<real>.*))$/;

interface Audit {
  readonly performed: ReadonlySet<string>;
  readonly flagged: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, {readonly right: boolean; readonly value: string}>;
}

test.skipIf(absent)(
  'judges as Lynis does where both ask the same (SKIPPED without lynis or without root)',
  {timeout: 120_000},
  async () => {
    const audit = runLynis(['KRNL-6000', ...SAME.map(([id]) => id)]);
    const facts = await collect();

    const compared = SAME.filter(([id]) => audit.performed.has(id));
    for (const [id, name] of compared) {
      const fails = checks.find((check) => check.id === name)?.run(facts).status === 'fail';
      expect.soft([id, name, fails]).toEqual([id, name, audit.flagged.has(id)]);
    }
    const settings = [...audit.settings].filter(([key]) => facts.sysctl?.[key] !== undefined);
    for (const [key, {value}] of settings) {
      expect.soft([key, facts.sysctl?.[key]?.runtime]).toEqual([key, value]);
    }
    for (const [key, {value, right}] of settings.filter(([name]) => !LENIENT.has(name))) {
      expect.soft([key, judgeNow(key, value) ?? right]).toEqual([key, right]);
    }

    expect(compared.length).toBeGreaterThan(10);
    expect(settings.length).toBeGreaterThan(15);
  },
);

function runLynis(ids: readonly string[]): Audit {
  const folder = mkdtempSync(join(tmpdir(), 'lynis-'));
  const [log, report] = [join(folder, 'log'), join(folder, 'report')];
  try {
    const tests = [...new Set(ids)].join(' ');
    const files = ['--logfile', log, '--report-file', report];
    spawnSync(LYNIS, ['audit', 'system', '--quick', '--quiet', '--no-colors', '--tests', tests, ...files]);
    return readAudit(readFileSync(log, 'utf8'), readFileSync(report, 'utf8'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function readAudit(log: string, report: string): Audit {
  const lines = log.split('\n');
  const settings = lines.flatMap((line) => {
    const {key, same, real} = SETTING.exec(line)?.groups ?? {};
    const value = same ?? real;
    return key === undefined || value === undefined
      ? []
      : [[key, {right: same !== undefined, value: value.trim()}] as const];
  });
  const flagged = [...report.matchAll(/^(?:suggestion|warning)\[\]=(?<id>[A-Z]+-\d+)\|/gm)];
  return {
    performed: new Set(lines.flatMap((line) => /Performing test ID (\S+)/.exec(line)?.[1] ?? [])),
    flagged: new Set(flagged.map(({groups}) => groups?.['id'] ?? '')),
    settings: new Map(settings),
  };
}

async function collect(): Promise<Partial<Facts>> {
  const system = createSystem();
  const signal = AbortSignal.timeout(60_000);
  const here = postureCollectors.filter(({platforms}) => platforms.includes('linux'));
  const collected = await Promise.all(here.map((one) => one.collect(system, signal)));
  return Object.assign({}, ...collected.map((one) => one?.facts)) as Partial<Facts>;
}

/** Whether a check takes the value for right, by now alone as Lynis does; undefined when none asks for the key. */
function judgeNow(key: string, value: string): boolean | undefined {
  const verdicts = checks
    .filter(({needs}) => needs.includes('sysctl'))
    .filter(({remedies}) => remedies.some(({command}) => command?.includes(`${key} = `)))
    .map((check) => check.run({sysctl: others(check.remedies[0]?.command ?? '', key, value)}));
  return verdicts.length === 0 ? undefined : verdicts.every(({status}) => status === 'pass');
}

/** All settings of a remedy as it makes them, but for the one in question. */
function others(command: string, key: string, value: string): Facts['sysctl'] {
  const made = [...command.matchAll(/(?<name>[a-z0-9_.]+) = (?<set>-?\d+)\\n/g)].map(({groups}) => {
    const name = groups?.['name'] ?? '';
    const set = name === key ? value : (groups?.['set'] ?? '');
    return [name, {runtime: set, persistent: set}] as const;
  });
  return Object.fromEntries(made);
}
