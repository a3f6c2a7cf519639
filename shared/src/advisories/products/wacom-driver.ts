import type {Product} from './product.ts';

/** Wacom Tablet Driver. */
export const wacomDriver: Product = {
  id: 'wacom-driver',
  title: 'Wacom Tablet Driver',
  vendor: 'Wacom',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['wacom tablet'],
  publishers: ['wacom'],
  packages: {winget: ['Wacom.WacomTabletDriver'], homebrew: ['wacom-tablet']},
  cpes: ['wacom:drivers_for_windows', 'wacom:driver'],
  cna: ['wacom/drivers for windows', 'wacom/drivers_for_windows'],
};
