import {expect, test} from 'vitest';

import {item, RICH_SOFTWARE, richSnapshot} from '../../../test/rich-snapshot.ts';
import type {Detection, Software} from '../inventory/index.ts';
import {riskOf} from '../score/index.ts';
import {markDetected} from './detected.ts';
import type {Match} from './finding.ts';

const MATCHES: readonly Match[] = richSnapshot().findings.map(({risk: _risk, ...match}) => match);

function detection(parts: Partial<Detection>): Detection {
  return {
    id: 'edr:1',
    at: '2026-11-20T10:00:00.000Z',
    source: 'edr',
    rule: 'r',
    severity: 'high',
    state: 'open',
    count: 1,
    ...parts,
  };
}

function marked(parts: Partial<Detection>, software: readonly Software[] = RICH_SOFTWARE): string[] {
  return markDetected(MATCHES, [detection(parts)], software)
    .filter(({detections}) => detections?.includes('edr:1'))
    .map(({source, ecosystem}) => `${ecosystem} ${source}`);
}

test('a detection in a package touches the weaknesses of its source, and no others', () => {
  expect([...new Set(marked({software: ['deb:libssl3:amd64']}))]).toEqual(['Debian:12 openssl']);
});

test('a package of the system is none of a language, whatever its name', () => {
  const system = marked({software: ['deb:requests']});
  const language = RICH_SOFTWARE.find(({type}) => type === 'pypi');
  expect(system).toEqual([]);
  expect(marked({software: [language?.id ?? '']})).toEqual(
    MATCHES.filter(({ecosystem}) => ecosystem === 'PyPI').map(() => 'PyPI requests'),
  );
});

test('a named CVE suffices', () => {
  const [first] = MATCHES.filter(({cve}) => cve !== null);
  expect(marked({cves: [first?.cve ?? '']})).toContain(`${first?.ecosystem} ${first?.source}`);
});

test('what is resolved, or touches nothing, changes nothing: the same list', () => {
  const unknown = item({type: 'deb', name: 'nobody', version: '1'});
  expect(
    markDetected(MATCHES, [detection({state: 'resolved', software: ['deb:libssl3:amd64']})], RICH_SOFTWARE),
  ).toBe(MATCHES);
  expect(marked({software: [unknown.id]}, [unknown])).toEqual([]);
});

test('it weighs one and a half times, within the cap', () => {
  for (const match of MATCHES) {
    const plain = riskOf(match);
    const touched = riskOf({...match, detections: ['edr:1']});
    expect(touched.context).toBeCloseTo(plain.context * 1.5, 12);
    expect(touched.x).toBeCloseTo(
      Math.min(0.99, plain.severity * plain.likelihood * plain.context * 1.5 * plain.confidence),
      12,
    );
    expect(touched.x).toBeGreaterThanOrEqual(plain.x);
  }
});
