import {type Kysely, sql} from 'kysely';

import type {Database, DeviceValue} from './schema.ts';
import type {Scope} from './scope.ts';

/** What a device contributes to the organisation's numbers. */
export interface DeviceShare {
  readonly exposure: number;
  readonly value: DeviceValue;
  readonly pointsAchieved: number;
  readonly pointsApplicable: number;
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly kev: number;
}

/** One recommendation on one device: the device's log sum and the share of it that the action takes away. */
export interface RecommendationShare {
  readonly key: string;
  readonly value: DeviceValue;
  readonly logSum: number;
  readonly logShare: number;
}

/** The organisation's numbers at a moment. */
export interface ScorePoint {
  readonly at: Date;
  readonly exposure: number | null;
  readonly secure: number | null;
  readonly devices: number;
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly kev: number;
}

export interface ScoreStore {
  /** Devices seen since `since`, active and not excluded (docs/scoring.md §4), as far as the scope reaches. */
  shares(scope: Scope, since: Date): Promise<readonly DeviceShare[]>;
  recommendationShares(scope: Scope, since: Date): Promise<readonly RecommendationShare[]>;
  /** Keeps a point of the organisation's history. */
  record(point: ScorePoint): Promise<void>;
  /** Newest first. */
  history(limit: number): Promise<readonly ScorePoint[]>;
}

/** Scores in PostgreSQL. */
export function createScoreStore(db: Kysely<Database>): ScoreStore {
  return {
    async shares(scope, since) {
      const {rows} = await sql<DeviceShare>`
        select exposure, value, points_achieved as "pointsAchieved", points_applicable as "pointsApplicable",
          critical, high, medium, low, kev
        from device d where ${counts(scope, since)}`.execute(db);
      return rows;
    },
    async recommendationShares(scope, since) {
      const {rows} = await sql<RecommendationShare>`
        select r.key, d.value, d.log_sum as "logSum", r.log_share as "logShare"
        from device_recommendation r join device d on d.id = r.device_id
        where ${counts(scope, since)}`.execute(db);
      return rows;
    },
    async record(point) {
      await db
        .insertInto('score_history')
        .values({...point, device_id: null})
        .execute();
    },
    history: (limit) =>
      db
        .selectFrom('score_history')
        .select(['at', 'exposure', 'secure', 'devices', 'critical', 'high', 'medium', 'low', 'kev'])
        .where('device_id', 'is', null)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute(),
  };
}

function counts(scope: Scope, since: Date): ReturnType<typeof sql<boolean>> {
  const counted = sql<boolean>`d.state = 'active' and not d.excluded and d.exposure is not null and d.last_seen_at >= ${since}`;
  switch (scope.kind) {
    case 'all':
      return counted;
    case 'groups':
      return sql`${counted} and d.group_name = any(${[...scope.groups]}::text[])`;
    case 'devices':
      return sql`${counted} and d.id = any(${[...scope.devices]}::uuid[])`;
  }
}
