export {createEngine, type RunningEngine, type WatchSources} from './engine.ts';
export {createExceptions, type ExceptionMemory} from './exceptions.ts';
export type {Memory} from './memory.ts';
export {keepFresh} from './refresh.ts';
export {restAfterWork} from './rest.ts';
export {scanOnce} from './scan.ts';
export {watchWith} from './watch.ts';
