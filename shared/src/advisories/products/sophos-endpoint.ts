import type {Product} from './product.ts';

/** Sophos Endpoint. */
export const sophosEndpoint: Product = {
  id: 'sophos-endpoint',
  title: 'Sophos Endpoint',
  vendor: 'Sophos',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['sophos endpoint agent', 'sophos endpoint', 'sophos home', 'sophos intercept x'],
  publishers: ['sophos'],
  bundleIds: ['com.sophos.endpoint.uiserver'],
  cpes: ['sophos:intercept_x', 'sophos:intercept_x_endpoint', 'sophos:endpoint_protection'],
  cna: ['sophos/sophos intercept x', 'sophos/sophos intercept x for windows', 'sophos/intercept x'],
};
