export {type Cover, coverOf} from './cover.ts';
export {
  DEFAULT_DAYS,
  Exception,
  ExceptionScope,
  ExceptionWish,
  HeldException,
  MAX_DAYS,
} from './exception.ts';
export {markChecks, markFindings} from './mark.ts';
export {proposeException, type Situation} from './propose.ts';
export {type Settled, settleExceptions} from './settle.ts';
export {Threat} from './threat.ts';
