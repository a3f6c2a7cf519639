export {type Collector, createCollector, type Weighing} from './collect.ts';
export {
  type Advisory,
  type CveRecord,
  type DailyColumns,
  MAX_SLICE_BYTES,
  type SliceContent,
  SliceHeader,
  SliceSource,
} from './content.ts';
export {inKeyOrder, isCveId} from './cve-key.ts';
export type {Cve5Lookup} from './cve5/lookup.ts';
export {type Cve5Reading, readCve5} from './cve5/read.ts';
export {severityOfScore} from './cvss/index.ts';
export {type DebianFix, readAdvisoryList, readCveList} from './debian-list.ts';
export {
  type DebianReading,
  type DebianReleases,
  type DebianStatement,
  readTracker,
} from './debian-tracker.ts';
export {
  createSlice,
  decodeAdvisories,
  decodeCves,
  decodeFileHeader,
  type SliceError,
} from './decode.ts';
export {familyOf, orderOfEcosystem} from './ecosystem-order.ts';
export {encodeAdvisories} from './encode-advisories.ts';
export {encodeCves} from './encode-cves.ts';
export {type FileKind, KINDS, type Sign, type Verify} from './frame.ts';
export {type KevCatalogue, readKevCatalogue} from './kev.ts';
export {decodeLifecycle, encodeLifecycle, MAX_LIFECYCLE_BYTES} from './lifecycle/codec.ts';
export {readDistroInfo} from './lifecycle/distro-info.ts';
export {readEndOfLife, readEndOfLifeAll} from './lifecycle/end-of-life.ts';
export {readSecuritySupport, type SupportNote, supportOfSource} from './lifecycle/security-support.ts';
export {slugOfSystem, slugsOf} from './lifecycle/slugs.ts';
export {type SupportState, supportOf} from './lifecycle/support.ts';
export {macosKey} from './macos.ts';
export {type MergedCve, mergeCve} from './merge-cve.ts';
export {readMfsa} from './mfsa.ts';
export {joinMfsa} from './mfsa-branches.ts';
export {readCvrf} from './msrc/cvrf.ts';
export {type WindowsKind, windowsKey} from './msrc/windows-builds.ts';
export {type CpeLookup, readNvd, readNvdRanges} from './nvd.ts';
export {
  ecosystemsOfOs,
  isModular,
  moduleKey,
  type OsEcosystem,
  pypiKey,
  readOsvRecord,
  reduceRpm,
  ubuntuEcosystem,
  unknownModuleKey,
} from './osv/index.ts';
export {confirmFile, patchCves} from './patch.ts';
export {productById, products, productsForCna, productsForCpe} from './products/catalogue.ts';
export {normaliseName} from './products/normalise.ts';
export type {Product, ProductPlatform} from './products/product.ts';
export {type InstalledItem, type RecognisedProduct, recogniseProduct} from './products/recognise.ts';
export type {
  AdvisoryPlatform,
  AdvisoryReading,
  CveReading,
  FeedReading,
  LifecycleReading,
  Range,
  Rater,
  Rating,
  Trust,
} from './reading.ts';
export type {CveFacts, KnowledgeSlice, LoadedSlice, OpenAdvisory} from './slice.ts';
export {readSofa} from './sofa.ts';
export {type MacosLatest, readSofaLatest} from './sofa-feed.ts';
export {type CveText, createTexts, encodeTexts, type Packing, textOf} from './texts-file.ts';
export {titleOf} from './title.ts';
export {readArchTracker} from './vendor/arch.ts';
export {readDotnetReleases} from './vendor/dotnet.ts';
export {readDotnetIndex} from './vendor/dotnet-index.ts';
export {type NodeEnvironment, readNodeIndex} from './vendor/node.ts';
export {readOpenssl} from './vendor/openssl.ts';
export {readPsf} from './vendor/psf.ts';
