import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';

import {Detection, detectionId, foldDetections, ReportedDetection} from './detection.ts';

function seen(parts: Partial<Detection>): Detection {
  return {
    id: 'clamav:1',
    at: '2026-11-20T10:00:00.000Z',
    source: 'clamav',
    rule: 'Win.Test.EICAR_HDB-1',
    severity: 'high',
    state: 'open',
    count: 1,
    ...parts,
  };
}

test('the newest says the state, counts add up, newest first', () => {
  const later = seen({at: '2026-11-21T10:00:00.000Z', state: 'resolved'});
  const other = seen({id: 'falco:2', at: '2026-11-22T10:00:00.000Z'});
  expect(foldDetections([later, seen({path: '/tmp/x'}), other])).toEqual([
    other,
    {...later, path: '/tmp/x', count: 2},
  ]);
});

test('of one instant the last holds', () => {
  expect(foldDetections([seen({}), seen({state: 'resolved'})])).toEqual([
    seen({state: 'resolved', count: 2}),
  ]);
});

test('ids are the same for the same, and do not say where', () => {
  expect(detectionId('clamav', 'x', '/home/ann/secret')).toBe(detectionId('clamav', 'x', '/home/ann/secret'));
  expect(detectionId('clamav', 'x', '/home/ann/secret')).toMatch(/^clamav:[0-9a-f]{16}$/);
  expect(detectionId('clamav', 'x', '/a')).not.toBe(detectionId('clamav', 'x', '/b'));
});

test('folding gives one of each id whatever the order of different instants, and fits the schema', () => {
  const one = fc.record({
    id: fc.constantFrom('a:1', 'b:2', 'c:3'),
    minute: fc.uniqueArray(fc.nat(59), {minLength: 1, maxLength: 1}),
    state: fc.constantFrom('open' as const, 'resolved' as const),
  });
  const many = fc.uniqueArray(one, {selector: ({id, minute}) => `${id} ${minute[0]}`});
  fc.assert(
    fc.property(many, (parts) => {
      const list = parts.map(({id, minute: [at = 0], state}) =>
        seen({id, state, at: `2026-11-20T10:${String(at).padStart(2, '0')}:00.000Z`}),
      );
      const folded = foldDetections(list);
      expect(foldDetections(list.toReversed())).toEqual(folded);
      expect(new Set(folded.map(({id}) => id)).size).toBe(folded.length);
      expect(folded.reduce((sum, {count}) => sum + count, 0)).toBe(list.length);
      for (const item of folded) expect(v.is(Detection, item)).toBe(true);
    }),
  );
});

test.for([
  [{time: 't', source: 'edr', rule: 'r'}, true],
  [{time: 't', source: 'edr', rule: 'r', cve: 'CVE-2026-1234', more: 1}, true],
  [{time: 't', source: 'EDR one', rule: 'r'}, false],
  [{time: 't', source: 'edr', rule: ''}, false],
  [{time: 't', source: 'edr', rule: 'r', cve: 'CVE-1'}, false],
  [{time: 't', source: 'edr', rule: 'r', severity: 'dreadful'}, false],
  [[], false],
  [null, false],
] as const)('reported: %j is well formed: %s', ([value, expected]) => {
  expect(v.is(ReportedDetection, value)).toBe(expected);
});
