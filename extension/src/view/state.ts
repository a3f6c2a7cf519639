/** What pages show is made by the background; pages see its shapes through here. */
export type {PageMethod} from '../background/messages.ts';
export type {ActionView, AppState, Summary} from '../background/state.ts';
