export {type ReadConfig, readFixConfig} from './config.ts';
export {createFixes} from './runner.ts';
export {TOKEN_LIFE_MS} from './tokens.ts';
