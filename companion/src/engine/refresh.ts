import {ecosystemsFor} from '@plimsoll/shared/match';
import type {KnowledgeState} from '@plimsoll/shared/report';

import type {Engine, Knowledge} from '../services.ts';

/** Knowledge is fetched anew every 6 hours; after a failure sooner, and less and less often (knowledge.md). */
const EVERY_MS = 6 * 3_600_000;
const RETRY_MS = 5 * 60_000;

interface Options {
  readonly engine: Pick<Engine, 'current' | 'rejudge'>;
  readonly knowledge: Knowledge;
  /** Told which knowledge in use was not before. */
  readonly updated: (slices: KnowledgeState['slices']) => void;
  /** Calls `refresh` with this number of failures after so many milliseconds. */
  readonly later: (ms: number, failures: number) => void;
}

export interface Fresh {
  /** Fetches what is new, and says when it is to be done again. */
  refresh(failures: number): Promise<void>;
  stop(): void;
}

/** Keeps knowledge fresh, and judges anew whenever it has changed. */
export function keepFresh({engine, knowledge, updated, later}: Options): Fresh {
  let ended = false;
  let known = buildsOf(knowledge);

  function judgeAnew(): void {
    const fresh = knowledge.state().slices.filter((slice) => !known.has(nameOf(slice)));
    known = buildsOf(knowledge);
    if (fresh.length > 0) updated(fresh);
    void engine.rejudge().catch(() => undefined);
  }

  // Whoever asked for an update, its end is told as the end of progress.
  const off = knowledge.onChange((event) => {
    if (event.e === 'progress' && event.p === null) judgeAnew();
  });
  return {
    async refresh(before) {
      const {device, software = []} = engine.current() ?? {};
      const wanted = device ? ecosystemsFor(device.os, software) : [];
      const outcome = wanted.length === 0 ? undefined : await knowledge.update(wanted);
      const failures = outcome?.ok === false && outcome.code !== 'busy' ? before + 1 : 0;
      if (ended) return;
      const wait = failures === 0 ? EVERY_MS : Math.min(EVERY_MS, RETRY_MS * 2 ** (failures - 1));
      // Up to a tenth later, so that not every device asks at the same moment.
      later(wait * (1 + Math.random() / 10), failures);
    },
    stop() {
      ended = true;
      off();
      knowledge.cancel();
    },
  };
}

function buildsOf(knowledge: Knowledge): ReadonlySet<string> {
  return new Set(knowledge.state().slices.map(nameOf));
}

function nameOf({ecosystem, built}: KnowledgeState['slices'][number]): string {
  return `${ecosystem} ${built}`;
}
