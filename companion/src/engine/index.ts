export {createEngine, type RunningEngine} from './engine.ts';
export {createExceptions, type ExceptionMemory} from './exceptions.ts';
export type {Memory} from './memory.ts';
export {type Fresh, keepFresh} from './refresh.ts';
export {scanOnce} from './scan.ts';
