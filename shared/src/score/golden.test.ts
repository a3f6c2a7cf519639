import {readFileSync} from 'node:fs';

import {expect, test} from 'vitest';

import type {Match} from '../findings/index.ts';
import {exposureOf, levelOf, logSum, riskOf, rounded} from './index.ts';

const page = readFileSync(new URL('../../../docs/scoring.md', import.meta.url), 'utf8');

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));
}

/** Rows of the table whose first heading is given. */
function table(heading: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => cells(line)[0] === heading);
  if (start < 0) throw new Error(`docs/scoring.md has no table "${heading}"`);
  return lines.slice(start + 2, lines.indexOf('', start)).map(cells);
}

function matchOf(description: string): Match {
  const given = new Map(description.split(' ').map((pair) => [pair.split('=')[0], pair.split('=')[1] ?? '']));
  const kev = given.get('kev');
  const vector = given.get('vector');
  return {
    id: 'Debian:12/some/CVE-2026-0001',
    cve: 'CVE-2026-0001',
    ecosystem: 'Debian:12',
    source: 'some',
    sourceVersion: '1-1',
    packages: ['some'],
    fixedVersion: null,
    state: 'unfixed',
    running: (given.get('running') ?? 'unknown') as Match['running'],
    confidence: (given.get('confidence') ?? 'confirmed') as Match['confidence'],
    severity: (given.get('severity') ?? 'unknown') as Match['severity'],
    cvss: given.has('cvss') ? Number(given.get('cvss')) : null,
    ...(vector === undefined ? {} : {cvssVector: `CVSS:3.1/${vector}/AC:L`}),
    epss: given.has('epss') ? Number(given.get('epss')) : null,
    kev: kev === undefined ? null : {added: '2026-01-01', ransomware: kev === 'ransomware'},
    ...(given.has('detected') ? {detections: ['edr:1']} : {}),
    exploit: (given.get('exploit') ?? 'unknown') as Match['exploit'],
    evidence: {
      rule: 'r',
      installed: '1-1',
      bound: null,
      order: 'dpkg',
      record: 'r',
      feed: 'f',
      fetchedAt: null,
    },
  };
}

const weaknesses = table('weakness');
const devices = table('x of each weakness');

test('the page has its worked examples', () => {
  expect(weaknesses.length + devices.length).toBeGreaterThanOrEqual(40);
});

/** Every `mitigated=0.5` of a row: one verified mitigation of that effectiveness. */
function mitigationsOf(description: string): {id: string; effectiveness: number}[] {
  return [...description.matchAll(/mitigated=(\S+)/g)].map(([, share], place) => ({
    id: `m${place}`,
    effectiveness: Number(share),
  }));
}

test.for(weaknesses)('docs/scoring.md: %s', ([description = '', ...numbers]) => {
  const {severity, likelihood, context, confidence, x} = riskOf(
    matchOf(description),
    mitigationsOf(description),
  );
  const expected = numbers.map(Number);

  expect([severity, likelihood, context, confidence, x].map((number) => Number(number.toFixed(6)))).toEqual(
    expected,
  );
});

test.for(devices)('docs/scoring.md: a device with %s', ([given = '', sum, exact, shown, level]) => {
  const xs = given === '—' ? [] : given.split(' ').map(Number);
  const total = logSum(xs.map((x) => -Math.log1p(-x)));
  const exposure = exposureOf(total);

  expect(total).toBeCloseTo(Number(sum), 6);
  expect([exposure.toFixed(4), String(rounded(exposure)), levelOf(exposure)]).toEqual([exact, shown, level]);
});
