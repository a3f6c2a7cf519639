import {isTakenOut} from '@plimsoll/shared/findings';
import type {Device} from '@plimsoll/shared/inventory';
import type {Coverage, KnowledgeState, Snapshot} from '@plimsoll/shared/report';

import type {Run} from './collect.ts';
import type {Packages} from './weaknesses.ts';

/** Why packages are not compared with advisories, where they are not. */
export function knowledgeNotes(
  knowledge: KnowledgeState,
  device: Device,
  {slices, packages}: {readonly slices: readonly unknown[]; readonly packages: Packages},
): string[] {
  if (slices.length > 0 && slices.every((slice) => slice !== undefined)) return [];
  const release = `${device.os.id} ${device.os.version}`.trim();
  if (slices.length === 0) {
    if (packages.total === 0) return [];
    return [
      `Packages of ${release} are not compared with advisories: none that Plimsoll reads are written for it`,
    ];
  }
  if (slices.some((slice) => slice !== undefined)) return [];
  const why = knowledge.why ? `: ${knowledge.why}` : '';
  return [`No knowledge of weaknesses for ${release}${why}`.slice(0, 2048)];
}

interface CoverageParts {
  readonly packages: Packages;
  readonly findings: Snapshot['findings'];
  readonly checks: Snapshot['checks'];
  readonly runs: readonly Run[];
  readonly notes: readonly string[];
}

/** How much of the device could be judged. */
export function coverageOf({packages, findings, checks, runs, notes}: CoverageParts): Coverage {
  const excepted = {
    findings: findings.filter(isTakenOut).length,
    checks: checks.filter(isTakenOut).length,
  };
  return {
    packages,
    checks: {
      total: checks.length,
      judged: checks.filter(({share}) => share !== null).length,
      notApplicable: checks.filter(({status}) => status === 'not-applicable').length,
      unknown: checks.filter(({status}) => status === 'unknown').length,
    },
    ...(excepted.findings + excepted.checks === 0 ? {} : {excepted}),
    collectors: runs.map(({state}) => state),
    notes: notes.map((note) => note.slice(0, 2048)),
  };
}
