import type {Product} from './product.ts';

/** AMD μProf. */
export const amdUprof: Product = {
  id: 'amd-uprof',
  title: 'AMD μProf',
  vendor: 'AMD',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['amdprof', 'amd uprof', 'amduprof'],
  publishers: ['advanced micro devices', 'amd'],
  cpes: ['amd:amd_uprof', 'amd:uprof', 'amd:uprof_tool'],
  cna: ['amd/μprof tool', 'amd/μprof', 'amd/uprof_tool', 'amd/amd_uprof'],
};
