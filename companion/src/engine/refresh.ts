import {ecosystemsFor} from '@plimsoll/shared/match';
import type {KnowledgeState} from '@plimsoll/shared/report';

import type {Engine, Knowledge} from '../services.ts';

/** Knowledge is fetched anew every 6 hours; after a failure sooner, and less and less often (knowledge.md). */
const EVERY_MS = 6 * 3_600_000;
const RETRY_MS = 5 * 60_000;

interface Options {
  readonly engine: Pick<Engine, 'current' | 'rejudge'>;
  readonly knowledge: Knowledge;
  /** Told when the knowledge in use is another than before. */
  readonly updated: (state: KnowledgeState) => void;
}

/** Keeps knowledge fresh from the first scan on, and judges anew whenever it has changed. Returns the end of it. */
export function keepFresh({engine, knowledge, updated}: Options): () => void {
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let builds = buildsOf(knowledge);

  function judgeAnew(): void {
    const now = buildsOf(knowledge);
    if (now !== builds) updated(knowledge.state());
    builds = now;
    void engine.rejudge().catch(() => undefined);
  }

  async function refresh(): Promise<void> {
    const {device, software = []} = engine.current() ?? {};
    const wanted = device ? ecosystemsFor(device.os, software) : [];
    const outcome = wanted.length === 0 ? undefined : await knowledge.update(wanted);
    failures = outcome?.ok === false && outcome.code !== 'busy' ? failures + 1 : 0;
    if (ended) return;
    const wait = failures === 0 ? EVERY_MS : Math.min(EVERY_MS, RETRY_MS * 2 ** (failures - 1));
    // Up to a tenth later, so that not every device asks at the same moment.
    timer = setTimeout(() => void refresh(), wait * (1 + Math.random() / 10)).unref();
  }

  // Whoever asked for an update, its end is told as the end of progress.
  const off = knowledge.onChange((event) => {
    if (event.e === 'progress' && event.p === null) judgeAnew();
  });
  void refresh();
  return () => {
    ended = true;
    off();
    clearTimeout(timer);
    knowledge.cancel();
  };
}

function buildsOf(knowledge: Knowledge): string {
  return knowledge
    .state()
    .slices.map(({ecosystem, built}) => `${ecosystem} ${built}`)
    .join();
}
