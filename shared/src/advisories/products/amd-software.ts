import type {Product} from './product.ts';

/** AMD Software: Adrenalin Edition. */
export const amdSoftware: Product = {
  id: 'amd-software',
  title: 'AMD Software: Adrenalin Edition',
  vendor: 'AMD',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['amd software', 'amd software adrenalin edition'],
  publishers: ['advanced micro devices', 'amd'],
  cpes: ['amd:radeon_software'],
  cna: ['amd/amd software: adrenalin edition'],
};
