export type {CveFacts, KnowledgeSlice, OpenAdvisory} from './slice.ts';
