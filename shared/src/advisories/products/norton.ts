import type {Product} from './product.ts';

/** Norton Security. */
export const norton: Product = {
  id: 'norton',
  title: 'Norton Security',
  vendor: 'Gen Digital',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['norton 360', 'norton security', 'norton antivirus', 'norton internet security'],
  publishers: ['nortonlifelock', 'symantec', 'gen digital'],
  cpes: [
    'norton:norton_security',
    'symantec:norton_security',
    'symantec:norton_antivirus',
    'nortonlifelock:norton_security',
    'norton:norton_360',
    'symantec:norton_360',
  ],
  cna: [
    'nortonlifelock/norton security',
    'symantec corporation/norton security',
    'nortonlifelock/norton 360',
  ],
};
