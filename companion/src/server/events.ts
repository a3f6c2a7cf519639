import type {Event} from '@plimsoll/shared/protocol';

import type {Services} from '../services.ts';

type Listener = (event: Event, text: string) => void;

/** Brings every event of the services to every peer, written once. */
export interface EventHub {
  /** Returns the end of listening. */
  join(listener: Listener): () => void;
  publish(event: Event): void;
  close(): void;
}

/** A hub that listens to all services that have something to say. */
export function createHub({engine, exceptions, knowledge, fixes, portal}: Services): EventHub {
  const listeners = new Set<Listener>();

  function publish(event: Event): void {
    if (listeners.size === 0) return;
    const text = JSON.stringify(event);
    for (const listener of listeners) listener(event, text);
  }

  const ends = [
    engine.onEvent(publish),
    exceptions.onEvent(publish),
    knowledge.onChange(publish),
    fixes.onEvent(publish),
    portal.onEvent(publish),
  ];
  return {
    join(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish,
    close() {
      for (const end of ends) end();
      listeners.clear();
    },
  };
}
