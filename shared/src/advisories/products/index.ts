/* oxlint-disable max-lines -- the registry: one line a product, by file name. */
export {sevenZip} from './7-zip.ts';
export {googleChrome} from './google-chrome.ts';
