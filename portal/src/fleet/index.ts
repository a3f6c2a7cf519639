export {deviceImpact, type ImpactShare, type OrganisationImpact, organisationImpacts} from './impact.ts';
export {type DeviceFigures, distribution, organisationExposure, organisationSecure} from './organisation.ts';
export {countedSince, type DeviceValue} from './weight.ts';
