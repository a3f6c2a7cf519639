import type {Product} from './product.ts';

/** BeyondTrust Privilege Management for Windows. */
export const beyondtrustPrivilegeManagement: Product = {
  id: 'beyondtrust-privilege-management',
  title: 'BeyondTrust Privilege Management for Windows',
  vendor: 'BeyondTrust',
  platforms: ['windows'],
  scheme: 'generic',
  names: [
    'privilege management for windows',
    'beyondtrust privilege management for windows',
    'beyondtrust endpoint privilege management for windows',
  ],
  publishers: ['beyondtrust', 'avecto'],
  cpes: ['beyondtrust:privilege_management_for_windows'],
  cna: ['beyondtrust/privilege management for windows', 'beyondtrust/privilege_management_for_windows'],
};
