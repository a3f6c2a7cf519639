import type {Product} from './product.ts';

/** ESET Endpoint Antivirus and Security. */
export const esetEndpoint: Product = {
  id: 'eset-endpoint',
  title: 'ESET Endpoint Antivirus and Security',
  vendor: 'ESET',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['eset endpoint antivirus', 'eset endpoint security'],
  publishers: ['eset'],
  packages: {
    winget: ['ESET.EndpointAntivirus', 'ESET.EndpointSecurity'],
    chocolatey: ['eset-endpoint-antivirus', 'eset-endpoint-security'],
  },
  cpes: ['eset:endpoint_antivirus', 'eset:endpoint_security'],
  cna: [
    'eset, spol. s r.o./eset endpoint antivirus',
    'eset, spol. s r.o./eset endpoint antivirus for windows',
    'eset, spol. s r.o./eset endpoint security',
    'eset, spol. s r.o./eset endpoint security for windows',
    'eset s.r.o/eset endpoint antivirus',
    'eset s.r.o/eset endpoint antivirus for windows',
    'eset s.r.o/eset endpoint security',
    'eset s.r.o/eset endpoint security for windows',
    'eset/eset endpoint antivirus',
    'eset/eset endpoint antivirus for windows',
    'eset/eset endpoint security',
    'eset/eset endpoint security for windows',
  ],
};
