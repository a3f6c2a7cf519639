import type {Product} from './product.ts';

/** Power Automate for desktop. */
export const powerAutomateDesktop: Product = {
  id: 'power-automate-desktop',
  title: 'Power Automate for desktop',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['power automate for desktop', 'microsoft power automate desktop'],
  publishers: ['microsoft'],
  packages: {winget: ['Microsoft.PowerAutomateDesktop']},
  cpes: ['microsoft:power_automate_for_desktop'],
  cna: ['microsoft/power automate for desktop', 'microsoft/power automate for desktop *'],
};
