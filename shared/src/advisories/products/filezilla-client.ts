import type {Product} from './product.ts';

/** FileZilla Client. */
export const filezillaClient: Product = {
  id: 'filezilla-client',
  title: 'FileZilla Client',
  vendor: 'Tim Kosse',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['filezilla client', 'filezilla'],
  publishers: ['tim kosse', 'filezilla project'],
  bundleIds: ['org.filezilla-project.filezilla'],
  packages: {winget: ['TimKosse.FileZilla.Client'], chocolatey: ['filezilla'], homebrew: ['filezilla']},
  cpes: ['filezilla-project:filezilla_client'],
  cna: ['filezilla-project/filezilla', 'filezilla/filezilla client', 'filezilla/filezilla'],
};
