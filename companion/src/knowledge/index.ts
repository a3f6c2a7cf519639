export {type BuildOptions, type BuiltKnowledge, buildKnowledge} from './build-once.ts';
export type {GatherProgress} from './gather.ts';
export {buildHost, type HostBuild} from './host/build-host.ts';
export {exportBundle, importBundle} from './host/transfer.ts';
export {
  createKnowledge,
  type DeviceKnowledge,
  type KnowledgeOptions,
  type SliceInspection,
} from './knowledge.ts';
