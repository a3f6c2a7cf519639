import type {Event} from '@plimsoll/shared/protocol';

type Listener = (name: Event['e'], text: string) => void;

/** Brings every event to every peer, as text that is written once. */
export interface EventHub {
  /** Returns the end of listening. */
  join(listener: Listener): () => void;
  /** `text`: the event as JSON. */
  publish(name: Event['e'], text: string): void;
  close(): void;
}

/** A hub nobody has joined yet. */
export function createHub(): EventHub {
  const listeners = new Set<Listener>();
  return {
    join(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish(name, text) {
      for (const listener of listeners) listener(name, text);
    },
    close: () => listeners.clear(),
  };
}
