export type {OsvAnswer, OsvLink, SkipReason} from './answer.ts';
export {ecosystemKey, orderOfEcosystem} from './dialects/index.ts';
export {languageKey, pypiKey} from './dialects/language.ts';
export {ubuntuEcosystem} from './dialects/ubuntu.ts';
export {ecosystemsOfOs, type OsEcosystem, type OsIdentity, osvDump} from './ecosystems.ts';
export {isModular, moduleKey, unknownModuleKey} from './modules.ts';
export {readOsvRecord} from './read.ts';
export {reduceRpm} from './reduce.ts';
