export {type Assessment, assess, byUrgency} from './assess.ts';
export {Recommendation} from './recommendation.ts';
