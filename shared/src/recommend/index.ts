export {Recommendation} from './recommendation.ts';
