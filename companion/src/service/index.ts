export {install, type Report, uninstall} from './carry-out.ts';
export {helperSocket, helperUnit} from './helper-units.ts';
export {type Plan, planOf, type ServiceKind, type Step} from './plan.ts';
export {quoteForShell} from './quote.ts';
export {lingers, type Person, type ServiceState, stateOf} from './state.ts';
export {SYSTEM_STATE, systemUnit} from './system-unit.ts';
export {userUnit} from './user-unit.ts';
