import type {Port} from '../platform/index.ts';
import type {ToPage} from './messages.ts';

/** The pages that are open. A `page` gets everything, a `popup` only the state. */
export interface Hub {
  add(port: Port): void;
  /** To every page, or to full pages only. */
  tell(message: ToPage, whom?: 'all' | 'full'): void;
  readonly size: number;
}

interface Parts {
  /** What a page that has just opened must know. */
  readonly greeting: (port: Port) => readonly ToPage[];
  readonly onMessage: (message: unknown, answer: (message: ToPage) => void) => void;
  readonly onOpen: () => void;
}

/** A hub without pages. */
export function createHub({greeting, onMessage, onOpen}: Parts): Hub {
  const ports = new Set<Port>();
  return {
    add: (port) => {
      ports.add(port);
      port.onEnd(() => ports.delete(port));
      port.onMessage((message) => onMessage(message, (answer) => port.send(answer)));
      for (const message of greeting(port)) port.send(message);
      onOpen();
    },
    tell: (message, whom = 'all') => {
      for (const port of ports) if (whom === 'all' || port.name === 'page') port.send(message);
    },
    get size() {
      return ports.size;
    },
  };
}
