import type {EventStore} from '../db/events.ts';
import type {Live} from '../db/live.ts';
import type {ScoreStore} from '../db/scores.ts';
import type {VulnerabilityStore} from '../db/vulnerabilities.ts';
import {gather} from './gather.ts';
import {keepOrganisationScore} from './organisation-score.ts';

export interface JobParts {
  readonly scores: ScoreStore;
  readonly vulnerabilities: VulnerabilityStore;
  readonly events: EventStore;
  readonly live: Live;
  readonly now: () => Date;
  readonly onFault: (error: unknown) => void;
}

/** What runs beside the requests. */
export interface Jobs {
  /** A device's report changed something. */
  onChange(): void;
  stop(): Promise<void>;
}

const SCORE_AFTER_MS = 300;
const REFRESH_AFTER_MS = 2000;
const DAY_MS = 86_400_000;
/** Days events are kept. */
const KEEP_DAYS = 400;

/** Starts the portal's own work: scores after changes, facts of CVEs, and the sweep once a day. */
export function startJobs(parts: JobParts): Jobs {
  const {scores, vulnerabilities, events, live, now, onFault} = parts;
  const score = gather(
    async () => {
      const point = await keepOrganisationScore(scores, now());
      if (typeof point?.exposure === 'number') live.publish({exposure: point.exposure});
    },
    SCORE_AFTER_MS,
    onFault,
  );
  const refresh = gather(
    () => vulnerabilities.refresh(now()).then(() => undefined),
    REFRESH_AFTER_MS,
    onFault,
  );
  const sweep = gather(
    async () => {
      await vulnerabilities.sweep();
      await events.prune(new Date(now().getTime() - KEEP_DAYS * DAY_MS));
    },
    0,
    onFault,
  );
  const daily = setInterval(() => {
    sweep.ask();
    score.ask();
  }, DAY_MS).unref();
  return {
    onChange() {
      score.ask();
      refresh.ask();
    },
    async stop() {
      clearInterval(daily);
      await Promise.all([score.stop(), refresh.stop(), sweep.stop()]);
    },
  };
}
