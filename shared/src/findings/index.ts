export {Confidence, Evidence, Exploit, Finding, FixState, findingId, Kev, Risk, Severity} from './finding.ts';
