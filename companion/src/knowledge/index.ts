export type {GatherProgress} from './gather.ts';
export {
  type BuildOptions,
  type BuiltKnowledge,
  buildKnowledge,
  createKnowledge,
  type KnowledgeOptions,
  type SliceInspection,
} from './knowledge.ts';
