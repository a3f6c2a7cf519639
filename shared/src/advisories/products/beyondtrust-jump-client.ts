import type {Product} from './product.ts';

/**
 * BeyondTrust Remote Support Jump Client. The weaknesses that advisories tell are those of its appliance, not its
 * own.
 */
export const beyondtrustJumpClient: Product = {
  id: 'beyondtrust-jump-client',
  title: 'BeyondTrust Remote Support Jump Client',
  vendor: 'BeyondTrust',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['beyondtrust remote support jump client *', 'beyondtrust remote support customer client *'],
  publishers: ['beyondtrust', 'bomgar'],
};
