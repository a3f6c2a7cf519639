import type {Product} from './product.ts';

/** Dell SupportAssist. */
export const dellSupportassist: Product = {
  id: 'dell-supportassist',
  title: 'Dell SupportAssist',
  vendor: 'Dell',
  platforms: ['windows'],
  scheme: 'generic',
  names: [
    'dell supportassist',
    'supportassist',
    'dell supportassist for home pcs',
    'dell supportassist for business pcs',
  ],
  publishers: ['dell'],
  cpes: [
    'dell:supportassist_for_home_pcs',
    'dell:supportassist_for_business_pcs',
    'dell:supportassist_client_consumer',
  ],
  cna: [
    'dell/supportassist client consumer',
    'dell/supportassist for home pcs',
    'dell/supportassist for business pcs',
    'dell/supportassist_for_home_pcs',
    'dell/supportassist_for_business_pcs',
    'dell/supportassist_client_consumer',
  ],
};
