import fc from 'fast-check';
import {expect, test} from 'vitest';

import type {CheckResult} from '../checks/index.ts';
import type {Match} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {exposureOf, logSum, termsOf} from '../score/index.ts';
import {assess} from './assess.ts';

const os: Os = {family: 'linux', id: 'debian', name: 'Debian GNU/Linux 12', version: '12', arch: 'amd64'};

const match = fc
  .record({
    number: fc.integer({min: 1000, max: 9999}),
    source: fc.constantFrom('openssl', 'curl', 'linux'),
    fixed: fc.constantFrom('1.0-1', '1.0-2', null),
    running: fc.constantFrom<Match['running']>(
      'listening',
      'running',
      'used',
      'unused',
      'unknown',
      'not-running',
    ),
    confidence: fc.constantFrom<Match['confidence']>('confirmed', 'likely', 'possible'),
    severity: fc.constantFrom<Match['severity']>(
      'critical',
      'high',
      'medium',
      'low',
      'unimportant',
      'unknown',
    ),
    cvss: fc.option(fc.double({min: 0, max: 10, noNaN: true})),
    epss: fc.option(fc.double({min: 0, max: 1, noNaN: true})),
    kev: fc.option(fc.record({added: fc.constant('2026-01-01'), ransomware: fc.boolean()})),
    exploit: fc.constantFrom<Match['exploit']>('none', 'public', 'verified', 'kit', 'unknown'),
  })
  .map(
    ({number, source, fixed, ...rest}): Match => ({
      ...rest,
      id: `Debian:12/${source}/CVE-2026-${number}`,
      cve: `CVE-2026-${number}`,
      ecosystem: 'Debian:12',
      source,
      sourceVersion: '0.9-1',
      packages: [source],
      fixedVersion: fixed,
      state: fixed === null ? 'unfixed' : 'fix-available',
      evidence: {
        rule: 'r',
        installed: '0.9-1',
        bound: fixed,
        order: 'dpkg',
        record: 'r',
        feed: 'f',
        fetchedAt: null,
      },
    }),
  );

const matches = fc.uniqueArray(match, {selector: ({id}) => id, maxLength: 30});
const checks = fc.uniqueArray(
  fc.record<CheckResult>({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    category: fc.constantFrom('network', 'accounts'),
    weight: fc.integer({min: 1, max: 10}),
    status: fc.constantFrom('fail', 'unknown', 'not-applicable'),
    share: fc.constant(null),
    evidence: fc.constant([]),
  }),
  {selector: ({id}) => id},
);

function judge(found: readonly Match[], results: readonly CheckResult[] = []) {
  return assess({matches: found, checks: results, software: [], os});
}

test('scores stay within 0 and 100, and the residual never exceeds the exposure', () => {
  fc.assert(
    fc.property(matches, checks, (found, results) => {
      const {score} = judge(found, results);
      expect(score.exposure).toBeGreaterThanOrEqual(0);
      expect(score.exposure).toBeLessThanOrEqual(100);
      expect(score.residual).toBeLessThanOrEqual(score.exposure);
    }),
  );
});

test('the order of findings is irrelevant', () => {
  fc.assert(
    fc.property(matches, checks, (found, results) => {
      expect(judge(found.toReversed(), results).score).toEqual(judge(found, results).score);
    }),
  );
});

test('adding a finding never lowers the exposure, fixing one never raises it', () => {
  fc.assert(
    fc.property(matches, (found) => {
      const all = judge(found).score.exposure;
      for (const {id} of found) {
        expect(judge(found.filter((other) => other.id !== id)).score.exposure).toBeLessThanOrEqual(
          all + 1e-9,
        );
      }
    }),
  );
});

test('the impact of a recommendation is the recomputed difference, and never negative', () => {
  fc.assert(
    fc.property(matches, checks, (found, results) => {
      const {score, recommendations} = judge(found, results);
      for (const {kind, closes, impact} of recommendations) {
        expect(impact).toBeGreaterThanOrEqual(0);
        if (kind === 'attention') continue;
        const left = judge(
          found.filter(({id}) => !closes.includes(id)),
          results.filter(({id}) => !closes.includes(id)),
        );
        expect(impact).toBeCloseTo(score.exposure - left.score.exposure, 9);
      }
    }),
  );
});

test('doing everything leads to the residual', () => {
  fc.assert(
    fc.property(matches, checks, (found, results) => {
      const {score, recommendations} = judge(found, results);
      const done = new Set(
        recommendations.filter(({kind}) => kind !== 'attention').flatMap(({closes}) => closes),
      );
      const left = judge(
        found.filter(({id}) => !done.has(id)),
        results.filter(({id}) => !done.has(id)),
      );
      expect(left.score.exposure).toBeCloseTo(score.residual, 9);
    }),
  );
});

test('raising EPSS or severity, or entering KEV, never lowers the exposure', () => {
  fc.assert(
    fc.property(matches, (found) => {
      const before = judge(found).score.exposure;
      const worse = found.map((item) => ({
        ...item,
        epss: item.epss === null ? null : Math.min(1, item.epss + 0.1),
        cvss: item.cvss === null ? null : Math.min(10, item.cvss + 1),
        kev: item.kev ?? {added: '2026-01-01', ransomware: false},
      }));
      expect(judge(worse).score.exposure).toBeGreaterThanOrEqual(before - 1e-9);
    }),
  );
});

test('partial sums merge to the same exposure in any grouping', () => {
  fc.assert(
    fc.property(matches, fc.integer({min: 0, max: 30}), (found, cut) => {
      const {findings, score} = judge(found);
      const parts = [findings.slice(0, cut), findings.slice(cut)].map((part) =>
        logSum(termsOf(part, []).values()),
      );
      expect(exposureOf(logSum(parts))).toBeCloseTo(score.exposure, 9);
    }),
  );
});

test('unknown checks and findings to review change no score', () => {
  fc.assert(
    fc.property(matches, checks, (found, results) => {
      const sure = found.filter(({confidence}) => confidence !== 'possible');
      const judged = results.filter(({status}) => status === 'fail');
      expect(judge(found, results).score.logSum).toBe(judge(sure, judged).score.logSum);
    }),
  );
});

test('ids of recommendations are unique', () => {
  fc.assert(
    fc.property(matches, checks, (found, results) => {
      const ids = judge(found, results).recommendations.map(({id}) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

function installed(version: string, candidate?: string): Software {
  return {
    id: 'deb:openssl:amd64',
    type: 'deb',
    name: 'openssl',
    version,
    arch: 'amd64',
    source: {name: 'openssl', version},
    origin: 'distribution',
    state: 'installed',
    running: 'running',
    ...(candidate === undefined ? {} : {candidate: {version: candidate, security: true}}),
  };
}

test('what the channel offers becomes an update with its command; what it does not, needs attention', () => {
  const [sample] = fc.sample(match, {numRuns: 1, seed: 7});
  if (!sample) throw new Error('no sample');
  const base: Match = sample;
  function open(cve: string, fixedVersion: string): Match {
    return {
      ...base,
      id: `Debian:12/openssl/${cve}`,
      cve,
      source: 'openssl',
      packages: ['openssl'],
      fixedVersion,
      state: 'fix-available',
      confidence: 'confirmed',
      kev: null,
      exploit: 'unknown',
      running: 'running',
    };
  }

  const {recommendations} = assess({
    matches: [open('CVE-2026-0001', '1.0-2'), open('CVE-2026-0002', '1.0-9')],
    checks: [],
    software: [installed('1.0-1', '1.0-3')],
    os,
  });

  expect(
    recommendations.map(({id, kind, to, fix, command, closes}) => ({id, kind, to, fix, command, closes})),
  ).toEqual([
    {
      id: 'va-_-debian-_-openssl',
      kind: 'update',
      to: '1.0-3',
      fix: 'apt-upgrade',
      command: 'sudo apt-get update && sudo apt-get install --only-upgrade openssl',
      closes: ['Debian:12/openssl/CVE-2026-0001'],
    },
    {
      id: 'va-_-debian-_-openssl-_-attention',
      kind: 'attention',
      to: undefined,
      fix: undefined,
      command: undefined,
      closes: ['Debian:12/openssl/CVE-2026-0002'],
    },
  ]);
});
