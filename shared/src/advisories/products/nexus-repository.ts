import type {Product} from './product.ts';

/** Nexus Repository. */
export const nexusRepository: Product = {
  id: 'nexus-repository',
  title: 'Nexus Repository',
  vendor: 'Sonatype',
  platforms: ['macos'],
  scheme: 'generic',
  names: [],
  packages: {homebrew: ['nexus']},
  cpes: ['sonatype:nexus_repository_manager', 'sonatype:nexus'],
  cna: ['sonatype/nexus repository'],
};
