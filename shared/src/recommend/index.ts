export {type Assessment, assess} from './assess.ts';
export {Recommendation} from './recommendation.ts';
