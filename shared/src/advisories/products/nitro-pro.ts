import type {Product} from './product.ts';

/** Nitro PDF Pro. */
export const nitroPro: Product = {
  id: 'nitro-pro',
  title: 'Nitro PDF Pro',
  vendor: 'Nitro',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['nitro pro', 'nitro pdf pro', 'nitro pro #'],
  publishers: ['nitro'],
  packages: {winget: ['Nitro.NitroPro']},
  cpes: ['gonitro:nitro_pro', 'gonitro:nitropdf', 'nitrosoftware:nitro_pro', 'nitro:nitro_pro'],
  cna: ['nitro software/nitro pro', 'nitro/nitro pro', 'n/a/nitro pro'],
};
