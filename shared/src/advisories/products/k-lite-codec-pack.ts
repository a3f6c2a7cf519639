import type {Product} from './product.ts';

/** K-Lite Codec Pack. */
export const kLiteCodecPack: Product = {
  id: 'k-lite-codec-pack',
  title: 'K-Lite Codec Pack',
  vendor: 'KLCP',
  platforms: ['windows'],
  scheme: 'generic',
  names: [
    'k-lite codec pack',
    'k-lite mega codec pack',
    'k-lite codec pack standard',
    'k-lite codec pack full',
    'k-lite codec pack basic',
  ],
  publishers: ['klcp'],
  packages: {
    winget: [
      'CodecGuide.K-LiteCodecPack.Standard',
      'CodecGuide.K-LiteCodecPack.Mega',
      'CodecGuide.K-LiteCodecPack.Full',
      'CodecGuide.K-LiteCodecPack.Basic',
    ],
    chocolatey: [
      'k-litecodecpackfull',
      'k-litecodecpackmega',
      'k-litecodecpack-standard',
      'k-litecodecpackbasic',
    ],
  },
};
