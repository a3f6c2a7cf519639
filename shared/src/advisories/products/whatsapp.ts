import type {Product} from './product.ts';

/** WhatsApp Desktop. */
export const whatsapp: Product = {
  id: 'whatsapp',
  title: 'WhatsApp Desktop',
  vendor: 'Meta',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['whatsapp', 'whatsapp desktop'],
  publishers: ['whatsapp'],
  bundleIds: ['net.whatsapp.WhatsApp', 'WhatsApp', 'desktop.WhatsApp'],
  packages: {winget: ['WhatsApp.WhatsApp'], chocolatey: ['whatsapp'], homebrew: ['whatsapp']},
  cpes: ['whatsapp:whatsapp_desktop', 'whatsapp:whatsapp'],
  cna: [
    'facebook/whatsapp desktop *',
    'facebook/whatsapp desktop',
    'meta/whatsapp desktop *',
    'whatsapp/whatsapp desktop',
  ],
};
