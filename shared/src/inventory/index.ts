export {
  BREACH_DAYS,
  Detection,
  DetectionSeverity,
  detectionId,
  foldDetections,
  ReportedDetection,
} from './detection.ts';
export {Device, Hardware, Os} from './device.ts';
export {type ExtensionRisk, extensionRisk, type RiskReason} from './extension-risk.ts';
export type * from './facts.ts';
export {Count, CveId, Day, Instant, list, MAX_ITEMS, Name, Path, Text, Version} from './limits.ts';
export {ExtensionSource, Listener, Origin, Running, Software} from './software.ts';
export {Support} from './support.ts';
