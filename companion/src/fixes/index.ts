export {type ReadConfig, readFixConfig} from './config.ts';
export {createFixes, type RunningFixes} from './runner.ts';
export {TOKEN_LIFE_MS} from './tokens.ts';
