import type {Product} from './product.ts';

/** HWiNFO. */
export const hwinfo: Product = {
  id: 'hwinfo',
  title: 'HWiNFO',
  vendor: 'REALiX',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['hwinfo64', 'hwinfo'],
  publishers: ['martin malik'],
  packages: {winget: ['REALiX.HWiNFO'], chocolatey: ['hwinfo', 'hwinfo.install']},
  cpes: ['hwinfo:hwinfo'],
};
