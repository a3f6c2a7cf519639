export {type Done, install, type Report, uninstall} from './carry-out.ts';
export {HELPER_SOCKET, helperSocket, helperUnit} from './helper-units.ts';
export {launchAgent} from './launch-agent.ts';
export {logonTask} from './logon-task.ts';
export {type Plan, type PlanOptions, planOf, type ServiceKind, type Step, sysusers} from './plan.ts';
export {quoteForShell} from './quote.ts';
export {type Person, type ServiceState, stateOf} from './state.ts';
export {ACCOUNT, SYSTEM_STATE, systemUnit} from './system-unit.ts';
export {userUnit} from './user-unit.ts';
