import {expect, test} from 'vitest';

import {richSnapshot} from '../../../test/rich-snapshot.ts';
import {contentsOf} from './contents.ts';
import {disclose} from './disclosure.ts';

test('what each level holds of each section', () => {
  const snapshot = richSnapshot();
  const {device, score, coverage, knowledge, ...lists} = contentsOf(snapshot);
  const recommendations = snapshot.recommendations.length;
  const wholes = {device, score, coverage, knowledge};

  expect(lists).toEqual({
    findings: 4,
    recommendations,
    checks: 6,
    evidence: 6,
    software: 8,
    paths: 2,
    listeners: 1,
    detections: 0,
  });
  expect([device, coverage, knowledge]).toEqual([8, 14, 1]);
  const nothing = {
    findings: 0,
    recommendations: 0,
    checks: 0,
    evidence: 0,
    software: 0,
    paths: 0,
    listeners: 0,
    detections: 0,
  };
  expect(levels(snapshot)).toEqual([
    undefined,
    {...wholes, ...nothing},
    {...wholes, ...nothing, findings: 4, recommendations, checks: 6},
    {...wholes, ...nothing, findings: 4, recommendations, checks: 6, software: 8},
  ]);
});

function levels(snapshot: Parameters<typeof disclose>[0]): unknown[] {
  return (['none', 'score', 'findings', 'inventory'] as const).map((level) => {
    const disclosed = disclose(snapshot, level);
    return disclosed && contentsOf(disclosed);
  });
}
