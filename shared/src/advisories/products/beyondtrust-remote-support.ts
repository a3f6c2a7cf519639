import type {Product} from './product.ts';

/** BeyondTrust Remote Support. */
export const beyondtrustRemoteSupport: Product = {
  id: 'beyondtrust-remote-support',
  title: 'BeyondTrust Remote Support',
  vendor: 'BeyondTrust',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: [
    'beyondtrust remote support',
    'beyondtrust remote support jump client *',
    'beyondtrust remote support customer client *',
  ],
  publishers: ['beyondtrust', 'bomgar'],
  cpes: ['beyondtrust:remote_support'],
  cna: ['beyondtrust/remote support (rs)'],
};
