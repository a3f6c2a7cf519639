import type {Product} from './product.ts';

/** Adobe Creative Cloud desktop application. */
export const adobeCreativeCloud: Product = {
  id: 'adobe-creative-cloud',
  title: 'Adobe Creative Cloud',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe creative cloud'],
  publishers: ['adobe'],
  bundleIds: ['com.adobe.acc.AdobeCreativeCloud'],
  packages: {winget: ['Adobe.CreativeCloud'], homebrew: ['adobe-creative-cloud']},
  cpes: ['adobe:creative_cloud', 'adobe:creative_cloud_desktop_application'],
  cna: [
    'adobe/creative cloud desktop application',
    'adobe/creative cloud desktop',
    'adobe/creative cloud',
    'adobe/creative cloud (desktop component)',
  ],
};
