export {CONFIG_PATH, type ReadConfig, readFixConfig} from './config.ts';
export {createFixes} from './runner.ts';
