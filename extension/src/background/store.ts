import type {Shelf} from '../platform/index.ts';
import {type AppState, initialState, isState} from './state.ts';

/** The background's state: one object, replaced with each change, copied to the session so that pages paint at once. */
export interface Store {
  get(): AppState;
  set(change: Partial<AppState>): void;
  /** Takes over what an earlier worker left, as far as nothing newer is known. */
  load(): Promise<void>;
}

interface Parts {
  readonly shelf: Shelf;
  readonly onChange: (state: AppState) => void;
  readonly after: (ms: number, run: () => void) => () => void;
}

/** Copies are written at most this often, in milliseconds. */
const WRITE_EVERY = 250;

/** A store that holds nothing yet. */
export function createStore({shelf, onChange, after}: Parts): Store {
  let state = initialState;
  let writing = false;
  function write(): void {
    if (writing) return;
    writing = true;
    after(WRITE_EVERY, () => {
      writing = false;
      void shelf.set('state', state);
    });
  }
  return {
    get: () => state,
    set: (change) => {
      state = {...state, ...change};
      onChange(state);
      write();
    },
    load: async () => {
      const left = await shelf.get('state');
      if (isState(left) && state.summary === null) {
        const {summary, trend, portal, companion, heardAt} = left;
        state = {...state, summary, trend, portal, companion, heardAt};
        onChange(state);
      }
    },
  };
}
