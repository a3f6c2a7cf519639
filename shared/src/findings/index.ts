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
