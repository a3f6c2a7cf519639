export {points, scoreDevice, secureScore} from './device.ts';
export {exposureOf, levelOf, logSum, rounded, type Terms, termsOf} from './exposure.ts';
export {judgeChecks} from './judge.ts';
export {riskOf} from './risk.ts';
export {DeviceScore} from './score.ts';
