export {type Assessment, assess, byUrgency} from './assess.ts';
export {isGathered} from './condense.ts';
export {Recommendation} from './recommendation.ts';
export {settingFixes} from './setting-fixes.ts';
