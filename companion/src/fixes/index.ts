export {createFixes} from './runner.ts';
