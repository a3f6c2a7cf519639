export {Event} from './envelope.ts';
export {Diagnosis, FixOutcome, FixPreview, Progress, TimelineEvent} from './events.ts';
export {ClientInfo, frontMethods} from './front-methods.ts';
export {
  type MethodName,
  methods,
  type Params,
  type ParsedParams,
  PortalState,
  type Result,
  Status,
} from './methods.ts';
export {METHOD_NAMES} from './names.ts';
export {ErrorCode, Request, Response} from './request.ts';
