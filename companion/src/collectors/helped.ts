import {HELPER_FACTS, type HelperAnswer} from '../system/helper-answer.ts';
import type {Collected, Collector} from './collector.ts';

/** Where programs of the system tell more than its files. */
const MORE: ReadonlySet<string> = new Set(['firewall', 'sshd']);

/**
 * A collector that asks the root helper for what it was refused itself: its notes say that something is missing. Without a
 * helper, as root, and for another root directory it is the collector it was.
 */
export function helped(collector: Collector): Collector {
  const fact = HELPER_FACTS.find((word) => word === collector.id);
  if (fact === undefined) return collector;
  return {
    ...collector,
    async collect(system, signal) {
      const own = await collector.collect(system, signal);
      const lacks = (own?.notes ?? []).length > 0 || MORE.has(fact);
      if (!own || !lacks || system.uid === 0 || system.foreign || !system.helper) return own;
      const reply = await system.helper(fact, signal);
      return reply.ok ? collectedOf(reply.value, own) : own;
    },
  };
}

function collectedOf({facts, notes, running, bootedKernel}: HelperAnswer, own: Collected): Collected {
  return {
    ...(facts === undefined ? {} : {facts}),
    ...(notes === undefined ? {} : {notes}),
    ...(running === undefined || own.runtime === undefined
      ? {}
      : {
          runtime: {
            ...own.runtime,
            ...(bootedKernel === undefined ? {} : {bootedKernel}),
            running: new Map(running),
            complete: notes === undefined,
          },
        }),
  };
}
