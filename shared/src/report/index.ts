export {contentsOf, SECTIONS, type Section} from './contents.ts';
export {applyDelta, Delta, diffSnapshots, isEmptyDelta} from './delta.ts';
export {Disclosure, disclose} from './disclosure.ts';
export {
  CERTIFICATE_TYP,
  DeviceCertificate,
  digestText,
  ENROLMENT_TYP,
  EnrolmentAnswer,
  EnrolmentRequest,
  RECEIPT_TYP,
  REPORT_MEDIA_TYPE,
  REPORT_TYP,
  Receipt,
  ReportAnswer,
  ReportBody,
  ReportPayload,
} from './report.ts';
export {type CollectorState, Coverage, KnowledgeState, Snapshot} from './snapshot.ts';
