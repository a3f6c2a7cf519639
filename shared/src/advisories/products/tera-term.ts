import type {Product} from './product.ts';

/** Tera Term. */
export const teraTerm: Product = {
  id: 'tera-term',
  title: 'Tera Term',
  vendor: 'TeraTerm Project',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['tera term', 'tera term #'],
  publishers: ['teraterm project'],
  packages: {winget: ['TeraTermProject.teraterm'], chocolatey: ['teraterm']},
  cpes: ['tera_term_project:tera_term', 'teraterm_project:tera_term'],
};
