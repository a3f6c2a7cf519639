export type {Client, Paired} from './client.ts';
export {Root, useClient, useNow} from './context.tsx';
export {FirstSteps} from './first-steps.tsx';
export {Gate} from './gate.tsx';
export {Notices} from './notices.tsx';
export {ProgressView} from './progress-view.tsx';
export {startPage} from './start.ts';
export type {ActionView, AppState, Summary} from './state.ts';
export {useVocabulary} from './words.ts';
