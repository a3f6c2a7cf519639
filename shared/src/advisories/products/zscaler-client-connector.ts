import type {Product} from './product.ts';

/** Zscaler Client Connector. */
export const zscalerClientConnector: Product = {
  id: 'zscaler-client-connector',
  title: 'Zscaler Client Connector',
  vendor: 'Zscaler',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['zscaler', 'zscaler client connector'],
  publishers: ['zscaler'],
  bundleIds: ['com.zscaler.Zscaler'],
  cpes: ['zscaler:client_connector'],
  cna: ['zscaler/client connector', 'zscaler/zscaler client connector'],
};
