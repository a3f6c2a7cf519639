export {mitigationsFor, verifiedMitigations} from './apply.ts';
export {mitigations} from './list.ts';
export type {Mitigation, MitigationText} from './mitigation.ts';
