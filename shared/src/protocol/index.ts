export {ErrorCode, Event, Request, Response} from './envelope.ts';
export {ClientInfo, Diagnosis, FixOutcome, FixPreview, Progress, TimelineEvent} from './events.ts';
export {
  type MethodName,
  methods,
  type Params,
  type ParsedParams,
  PortalState,
  type Result,
  Status,
} from './methods.ts';
