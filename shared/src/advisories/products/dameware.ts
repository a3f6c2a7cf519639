import type {Product} from './product.ts';

/** Dameware Mini Remote Control. */
export const dameware: Product = {
  id: 'dameware',
  title: 'Dameware Mini Remote Control',
  vendor: 'SolarWinds',
  platforms: ['windows'],
  scheme: 'generic',
  names: [
    'dameware mini remote control',
    'solarwinds dameware mini remote control',
    'dameware remote support',
    'dameware mini remote control service',
  ],
  publishers: ['solarwinds', 'dameware'],
  cpes: ['solarwinds:dameware_mini_remote_control', 'solarwinds:dameware'],
};
