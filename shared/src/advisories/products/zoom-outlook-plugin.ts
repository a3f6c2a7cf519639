import type {Product} from './product.ts';

/** Zoom Outlook Plugin. */
export const zoomOutlookPlugin: Product = {
  id: 'zoom-outlook-plugin',
  title: 'Zoom Outlook Plugin',
  vendor: 'Zoom',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['zoom outlook plugin', 'zoom plugin for outlook'],
  publishers: ['zoom'],
  cpes: ['zoom:zoom_plugin_for_microsoft_outlook'],
  cna: [
    'zoom video communications, inc./zoom plugin for microsoft outlook *',
    'zoom video communications, inc./zoom plugin for microsoft outlook',
  ],
};
