export {deviceImpact, type ImpactShare, type OrganisationImpact, organisationImpacts} from './impact.ts';
export {type DeviceFigures, distribution, organisationExposure, organisationSecure} from './organisation.ts';
export {COUNTED_DAYS, countedSince, type DeviceValue, weights} from './weight.ts';
