export {createEngine, type Memory, type RunningEngine, type WatchSources} from './engine.ts';
export {keepFresh} from './refresh.ts';
export {restAfterWork} from './rest.ts';
export {scanOnce} from './scan.ts';
export {watchWith} from './watch.ts';
