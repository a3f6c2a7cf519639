import {isTakenOut} from '@plimsoll/shared/findings';
import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';
import {type Lang, recommendationText} from '@plimsoll/shared/texts';

import type {ActionView, Summary} from './state.ts';

/** The snapshot in one screen, in the reader's language. Cost: linear in the snapshot. */
export function summarise(snapshot: Snapshot, lang: Lang): Summary {
  const {score, coverage, findings, checks, recommendations, device} = snapshot;
  const doable = recommendations.filter(({kind}) => kind !== 'attention');
  return {
    seq: snapshot.seq,
    takenAt: snapshot.takenAt,
    deviceName: device.name,
    os: [device.os.name, device.os.version].filter(Boolean).join(' '),
    exposure: score.exposure,
    residual: score.residual,
    level: score.level,
    secure: score.secure,
    knowledge: snapshot.knowledge.state,
    knowledgeWhy: snapshot.knowledge.why ?? null,
    actions: doable.slice(0, 3).map((item) => actionView(item, lang)),
    counts: {
      todo: doable.length,
      weaknesses: findings.length - (coverage.excepted?.findings ?? 0),
      exploited: score.counts.kev,
      software: coverage.packages.total,
      notAssessed: coverage.packages.total - coverage.packages.assessed,
      failing: checks.filter((check) => check.status === 'fail' && !isTakenOut(check)).length,
      checks: coverage.checks.total,
      unknown: coverage.checks.unknown,
    },
  };
}

function actionView(item: Recommendation, lang: Lang): ActionView {
  const {title, why} = recommendationText(item, lang);
  return {
    id: item.id,
    kind: item.kind,
    title,
    why,
    minutes: item.minutes,
    scoreAfter: item.scoreAfter,
    fixable: item.fix !== undefined,
    restart: item.restart,
  };
}
