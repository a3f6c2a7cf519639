export {type BuildOptions, type BuiltKnowledge, buildKnowledge} from './build-once.ts';
export type {GatherProgress} from './gather.ts';
export {
  createKnowledge,
  type DeviceKnowledge,
  type KnowledgeOptions,
  type SliceInspection,
} from './knowledge.ts';
