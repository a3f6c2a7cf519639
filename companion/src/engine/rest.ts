import type {RunningEngine} from './engine.ts';

/** Milliseconds of quiet after which a burst of work counts as over. */
const QUIET_MS = 3000;

interface Options {
  readonly engine: Pick<RunningEngine, 'onWork'>;
  /** Gives back what the work needed for a moment. */
  readonly release: () => void;
  readonly quietMs?: number;
}

/**
 * Releases memory once after every burst of work: an idle process allocates nothing, so nothing would ever make V8
 * collect what the last scan left behind. Returns the end of it.
 */
export function restAfterWork({engine, release, quietMs = QUIET_MS}: Options): () => void {
  let timer: NodeJS.Timeout | undefined;
  const off = engine.onWork(() => {
    clearTimeout(timer);
    timer = setTimeout(release, quietMs).unref();
  });
  return () => {
    off();
    clearTimeout(timer);
  };
}
