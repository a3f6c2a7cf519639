export {bad, type Reading} from '../system/zip/reading.ts';
