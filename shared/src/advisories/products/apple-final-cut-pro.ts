import type {Product} from './product.ts';

/** Final Cut Pro. */
export const appleFinalCutPro: Product = {
  id: 'apple-final-cut-pro',
  title: 'Final Cut Pro',
  vendor: 'Apple',
  platforms: ['macos'],
  scheme: 'apple',
  names: ['final cut pro', 'final cut pro x'],
  publishers: ['apple'],
  bundleIds: ['com.apple.FinalCut'],
  cpes: ['apple:final_cut_pro'],
  cna: ['apple/final cut pro'],
};
