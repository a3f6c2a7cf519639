import type {Product} from './product.ts';
import {wholeBuild} from './tool-version.ts';

/**
 * ManageEngine ServiceDesk Plus. Its advisories count builds (`7271`); a version with a dot does not tell the build.
 */
export const manageengineServicedeskPlus: Product = {
  id: 'manageengine-servicedesk-plus',
  title: 'ManageEngine ServiceDesk Plus',
  vendor: 'Zoho',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['manageengine servicedesk plus'],
  publishers: ['zoho', 'zohocorp', 'manageengine'],
  cpes: ['zohocorp:manageengine_servicedesk_plus'],
  cna: ['manageengine/servicedesk plus', 'manageengine/servicedesk_plus'],
  version: wholeBuild,
};
