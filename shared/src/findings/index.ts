export {type AttackVector, attackVector} from './attack-vector.ts';
export {markDetected} from './detected.ts';
export {ExceptionKind, ExceptionMark, isTakenOut, takesOut} from './exception-mark.ts';
export {
  Confidence,
  Evidence,
  Exploit,
  Finding,
  FixState,
  findingId,
  Kev,
  type Match,
  Risk,
  Severity,
} from './finding.ts';
