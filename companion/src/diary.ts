import {type ClientRegistry, type EventHub, reportBug} from './server/index.ts';
import type {FrontState} from './state/index.ts';

interface Parts {
  readonly state: Pick<FrontState, 'note'>;
  readonly clients: Pick<ClientRegistry, 'onChange'>;
  readonly hub: Pick<EventHub, 'publish'>;
  readonly version: string;
}

/** What the doors see belongs into the device's history; and that they are open, with the answer. */
export function keepDiary({state, clients, hub, version}: Parts): () => void {
  function note(line: Parameters<FrontState['note']>[0]): void {
    try {
      const newest = state.note(line);
      hub.publish('timeline', JSON.stringify({e: 'timeline', p: {newest}}));
    } catch (error) {
      reportBug(error, 'timeline');
    }
  }
  clients.onChange(({kind, id, label}) => note({kind, subject: label, data: {id}}));
  return () => note({kind: 'companion-started', subject: version, data: {}});
}
