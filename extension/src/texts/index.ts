// One file a face: a module is never cut in two, so the popup would otherwise load the sentences of the page.
export {badgeTexts} from './badge.ts';
export {commands} from './commands.ts';
export {exceptionTexts} from './exceptions.ts';
export {pageTexts} from './page.ts';
export {popupTexts} from './popup.ts';
export {settingsTexts} from './settings.ts';
export {timelineTexts} from './timeline.ts';
