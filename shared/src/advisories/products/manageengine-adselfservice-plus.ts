import type {Product} from './product.ts';
import {wholeBuild} from './tool-version.ts';

/**
 * ManageEngine ADSelfService Plus. Its advisories count builds (`7271`); a version with a dot does not tell the
 * build.
 */
export const manageengineAdselfservicePlus: Product = {
  id: 'manageengine-adselfservice-plus',
  title: 'ManageEngine ADSelfService Plus',
  vendor: 'Zoho',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['manageengine adselfservice plus'],
  publishers: ['zoho', 'zohocorp', 'manageengine'],
  cpes: ['zohocorp:manageengine_adselfservice_plus'],
  cna: ['manageengine/adselfservice plus', 'zohocorp/manageengine_adselfservice_plus'],
  version: wholeBuild,
};
