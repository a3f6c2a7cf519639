export {judgeChecks} from './judge.ts';
export {DeviceScore} from './score.ts';
