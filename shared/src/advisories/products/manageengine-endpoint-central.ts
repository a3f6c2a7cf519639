import type {Product} from './product.ts';

/** ManageEngine Endpoint Central. */
export const manageengineEndpointCentral: Product = {
  id: 'manageengine-endpoint-central',
  title: 'ManageEngine Endpoint Central',
  vendor: 'Zoho',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: [
    'manageengine endpoint central',
    'manageengine desktop central',
    'manageengine desktop central #',
    'manageengine endpoint central server',
  ],
  publishers: ['zoho', 'zohocorp', 'manageengine'],
  cpes: [
    'zohocorp:manageengine_desktop_central',
    'zohocorp:manageengine_endpoint_central',
    'manageengine:desktop_central',
  ],
  cna: [
    'manageengine/desktop central',
    'manageengine/endpoint central',
    'manageengine/desktop_central',
    'zohocorp/manageengine_endpoint_central',
  ],
};
