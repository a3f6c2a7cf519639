import {everything} from '../db/scope.ts';
import type {ScorePoint, ScoreStore} from '../db/scores.ts';
import {countedSince, organisationExposure, organisationSecure} from '../fleet/index.ts';

/** A move of the organisation's exposure smaller than this is no history (docs/scoring.md §4). */
const MOVED = 0.1;

/** Computes the organisation's numbers; keeps them when they moved or a day began, and answers them then. */
export async function keepOrganisationScore(scores: ScoreStore, now: Date): Promise<ScorePoint | undefined> {
  const devices = await scores.shares(everything, countedSince(now));
  const point: ScorePoint = {
    at: now,
    exposure: organisationExposure(devices) ?? null,
    secure: organisationSecure(devices) ?? null,
    devices: devices.length,
    critical: sum(devices.map(({critical}) => critical)),
    high: sum(devices.map(({high}) => high)),
    medium: sum(devices.map(({medium}) => medium)),
    low: sum(devices.map(({low}) => low)),
    kev: sum(devices.map(({kev}) => kev)),
  };
  const [last] = await scores.history(1);
  // Nothing to tell before the first device has reported.
  if (!last && devices.length === 0) return undefined;
  if (last && !hasMoved(last, point)) return undefined;
  await scores.record(point);
  return point;
}

function hasMoved(last: ScorePoint, next: ScorePoint): boolean {
  if (last.at.toISOString().slice(0, 10) !== next.at.toISOString().slice(0, 10)) return true;
  return moved(last.exposure, next.exposure) || moved(last.secure, next.secure);
}

function moved(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before !== after;
  return Math.abs(before - after) >= MOVED;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
