export {companionTooOld, createPolicy, type PolicyKeeper} from './policy.ts';
export {type Ignored, type Policy, PortalOrigin, type ReadPolicy} from './schema.ts';
