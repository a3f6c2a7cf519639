export {type Collector, createCollector, type Scores} from './collect.ts';
export {
  type Advisory,
  type CveRecord,
  type DailyColumns,
  MAX_SLICE_BYTES,
  type SliceContent,
  SliceHeader,
  SliceSource,
} from './content.ts';
export {isCveId} from './cve-key.ts';
export {cvss3Score, severityOfScore} from './cvss.ts';
export {type DecodedSlice, decodeSlice, type SliceError} from './decode.ts';
export {encodeSlice} from './encode.ts';
export type {Sign, Verify} from './frame.ts';
export {type KevCatalogue, readKevCatalogue} from './kev.ts';
export {type Affected, type OsvReading, readOsv} from './osv.ts';
export {patchSlice, type SlicePatch} from './patch.ts';
export type {CveFacts, KnowledgeSlice, LoadedSlice, OpenAdvisory} from './slice.ts';
