import type {Product} from './product.ts';

/** Skype for Business. */
export const skypeForBusiness: Product = {
  id: 'skype-for-business',
  title: 'Skype for Business',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'skype for business',
    'microsoft skype for business entry #',
    'microsoft skype for business basic #',
    'microsoft skype for business #',
    'skype for business basic #',
    'skype for business #',
  ],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.SkypeForBusiness'],
  packages: {homebrew: ['skype-for-business']},
  cpes: ['microsoft:skype_for_business', 'microsoft:skype_for_business_basic'],
  cna: [
    'microsoft/skype for business #',
    'microsoft/skype for business',
    'microsoft/microsoft skype for business #',
  ],
};
