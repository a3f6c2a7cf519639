import type {Product} from './product.ts';

/** Logic Pro. */
export const appleLogicPro: Product = {
  id: 'apple-logic-pro',
  title: 'Logic Pro',
  vendor: 'Apple',
  platforms: ['macos'],
  scheme: 'apple',
  names: ['logic pro', 'logic pro x'],
  publishers: ['apple'],
  bundleIds: ['com.apple.logic10', 'com.apple.logic.pro'],
  cpes: ['apple:logic_pro', 'apple:logic_pro_x'],
  cna: ['apple/logic pro', 'apple/logic pro x'],
};
