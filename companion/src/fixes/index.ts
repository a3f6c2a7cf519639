export {type ReadConfig, readFixConfig} from './config.ts';
export {createFixes} from './runner.ts';
