import fc from 'fast-check';
import {expect, test} from 'vitest';

import type {CheckResult} from '../checks/index.ts';
import type {HeldException} from '../exceptions/index.ts';
import {ExceptionKind, type Match, takesOut} from '../findings/index.ts';
import type {Os} from '../inventory/index.ts';
import {mitigations} from '../mitigations/index.ts';
import {assess} from './assess.ts';

const os: Os = {family: 'linux', id: 'debian', name: 'Debian GNU/Linux 12', version: '12', arch: 'amd64'};

const match = fc
  .record({
    number: fc.integer({min: 1000, max: 9999}),
    source: fc.constantFrom('openssl', 'linux'),
    title: fc.constantFrom('bpf: fix', 'netfilter: fix', 'sctp: fix', 'udf: fix'),
    fixed: fc.constantFrom('1.0-1', null),
    running: fc.constantFrom<Match['running']>('listening', 'running', 'unused'),
    vector: fc.constantFrom('CVSS:3.1/AV:N/AC:L', 'CVSS:3.1/AV:L/AC:L'),
    epss: fc.option(fc.double({min: 0, max: 1, noNaN: true})),
    confidence: fc.constantFrom<Match['confidence']>('confirmed', 'likely', 'possible'),
  })
  .map(
    ({number, fixed, vector, ...rest}): Match => ({
      ...rest,
      id: `Debian:12/${rest.source}/CVE-2026-${number}`,
      cve: `CVE-2026-${number}`,
      ecosystem: 'Debian:12',
      sourceVersion: '0.9-1',
      packages: [rest.source],
      fixedVersion: fixed,
      state: fixed === null ? 'unfixed' : 'fix-available',
      severity: 'high',
      cvss: 7.8,
      cvssVector: vector,
      cwes: ['CWE-59'],
      kev: null,
      exploit: 'unknown',
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

const matches = fc.uniqueArray(match, {selector: ({id}) => id, minLength: 1, maxLength: 20});
const names = [...new Set(mitigations.flatMap(({checks}) => checks))];
const checks = fc
  .array(fc.constantFrom<CheckResult['status']>('pass', 'fail', 'unknown', 'not-applicable'), {
    minLength: names.length,
    maxLength: names.length,
  })
  .map((statuses) => names.map((id, place) => result(id, statuses[place] ?? 'unknown')));

function result(id: string, status: CheckResult['status']): CheckResult {
  const share = {pass: 1, fail: 0, unknown: null, 'not-applicable': null}[status];
  return {id, category: 'network', weight: 3, status, share, evidence: []};
}

function held(
  scope: HeldException['exception']['scope'],
  kind: ExceptionKind,
  closes: string[] = [],
): HeldException {
  const exception = {
    id: 'e1',
    kind,
    scope,
    subject: 's',
    reason: 'r',
    by: 'ann',
    createdAt: '2026-11-20T12:00:00.000Z',
    until: '2027-02-18T12:00:00.000Z',
    covered: 1,
    state: 'active' as const,
  };
  return {exception, closes, known: []};
}

function judge(found: readonly Match[], results: readonly CheckResult[], exceptions: HeldException[] = []) {
  return assess({matches: found, checks: results, software: [], os, exceptions});
}

const kinds = fc.constantFrom(...ExceptionKind.options);
const staying = fc.constantFrom(...ExceptionKind.options.filter((kind) => !takesOut(kind)));

test('an exception never raises the exposure', () => {
  fc.assert(
    fc.property(matches, checks, kinds, fc.nat(), (found, results, kind, place) => {
      const {id} = found[place % found.length] ?? {id: ''};
      const {score} = judge(found, results, [held({of: 'finding', id}, kind)]);

      expect(score.exposure).toBeLessThanOrEqual(judge(found, results).score.exposure);
    }),
  );
});

test('what is only accepted is marked, and changes no score', () => {
  fc.assert(
    fc.property(matches, checks, staying, fc.nat(), (found, results, kind, place) => {
      const before = judge(found, results).score;
      const {id} = found[place % found.length] ?? {id: ''};
      const {score, findings} = judge(found, results, [held({of: 'finding', id}, kind)]);

      expect(findings.find((one) => one.id === id)?.exception).toMatchObject({id: 'e1', kind});
      expect([score.exposure, score.counts]).toEqual([before.exposure, before.counts]);
    }),
  );
});

test('taking out is exactly as if the finding were not there, but that it still is', () => {
  fc.assert(
    fc.property(matches, checks, fc.nat(), (found, results, place) => {
      const {id} = found[place % found.length] ?? {id: ''};
      const rest = judge(
        found.filter((one) => one.id !== id),
        results,
      );
      const out = judge(found, results, [held({of: 'finding', id}, 'false-positive')]);

      expect(out.findings).toHaveLength(found.length);
      expect(out.recommendations).toEqual(rest.recommendations);
      expect(out.score).toEqual(rest.score);
    }),
  );
});

test('a check taken out leaves the exposure and both sums of the secure score', () => {
  fc.assert(
    fc.property(matches, checks, fc.constantFrom(...names), (found, results, id) => {
      const failed = results.map((one) => (one.id === id ? result(id, 'fail') : one));
      const unknown = results.map((one) => (one.id === id ? result(id, 'unknown') : one));
      const out = judge(found, failed, [held({of: 'check', id}, 'third-party-control')]);

      expect(out.score).toEqual(judge(found, unknown).score);
      expect(out.recommendations.filter(({closes}) => closes.includes(id))).toEqual([]);
    }),
  );
});

test('an exception of a recommendation ends it, whatever its kind, until something new is in it', () => {
  fc.assert(
    fc.property(matches, checks, kinds, (found, results, kind) => {
      for (const {id, closes} of judge(found, results).recommendations) {
        const exception = held({of: 'recommendation', id}, kind, closes);
        const after = judge(found, results, [exception]).recommendations;
        expect(after.filter((one) => one.id === id)).toEqual([]);
      }
    }),
  );
});

test('the impact of every recommendation is the recomputed difference, mitigations and exceptions included', () => {
  fc.assert(
    fc.property(matches, checks, kinds, fc.nat(), (found, results, kind, place) => {
      const {id} = found[place % found.length] ?? {id: ''};
      const exceptions = [held({of: 'finding', id}, kind)];
      const {score, recommendations} = judge(found, results, exceptions);
      for (const one of recommendations) {
        if (one.kind === 'attention') continue;
        const left = judge(without(found, one.closes), put(results, one.closes), exceptions);
        expect(one.impact).toBeCloseTo(score.exposure - left.score.exposure, 9);
      }
      const closed = recommendations.flatMap((one) => (one.kind === 'attention' ? [] : one.closes));
      const left = judge(without(found, closed), put(results, closed), exceptions);
      expect(left.score.exposure).toBeCloseTo(score.residual, 9);
    }),
  );
});

test('a mitigation that is verified never raises the exposure, one that is unknown never changes it', () => {
  fc.assert(
    fc.property(matches, checks, fc.constantFrom(...names), (found, results, id) => {
      const others = results.filter((one) => one.id !== id);
      const before = judge(found, others).score.exposure;

      expect(judge(found, [...others, result(id, 'pass')]).score.exposure).toBeLessThanOrEqual(before);
      expect(judge(found, [...others, result(id, 'unknown')]).score.exposure).toBe(before);
    }),
  );
});

function without(found: readonly Match[], closed: readonly string[]): Match[] {
  return found.filter(({id}) => !closed.includes(id));
}

function put(results: readonly CheckResult[], closed: readonly string[]): CheckResult[] {
  return results.map((one) => (closed.includes(one.id) ? result(one.id, 'pass') : one));
}

const [first, second] = fc.sample(match, {numRuns: 2, seed: 3}).map(
  (one, place): Match => ({
    ...one,
    id: `Debian:12/openssl/CVE-2026-000${place}`,
    cve: `CVE-2026-000${place}`,
    source: 'openssl',
    packages: ['openssl'],
    confidence: 'confirmed',
    fixedVersion: '1.0-1',
    state: 'fix-available',
  }),
);

test.for<{given: string; kind: ExceptionKind; closes: string[]}>([
  {
    given: 'accepted stays part of the update',
    kind: 'risk-accepted',
    closes: ['CVE-2026-0000', 'CVE-2026-0001'],
  },
  {given: 'not true here leaves it', kind: 'false-positive', closes: ['CVE-2026-0001']},
])('an update for two weaknesses, one of them excepted: what is $given', ({kind, closes}) => {
  if (!first || !second) throw new Error('no sample');
  const {recommendations} = judge([first, second], [], [held({of: 'finding', id: first.id}, kind)]);

  expect(recommendations.map((one) => one.closes)).toEqual([closes.map((cve) => `Debian:12/openssl/${cve}`)]);
});
