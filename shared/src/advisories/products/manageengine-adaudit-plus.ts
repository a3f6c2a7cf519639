import type {Product} from './product.ts';
import {wholeBuild} from './tool-version.ts';

/**
 * ManageEngine ADAudit Plus. Its advisories count builds (`7271`); a version with a dot does not tell the build.
 */
export const manageengineAdauditPlus: Product = {
  id: 'manageengine-adaudit-plus',
  title: 'ManageEngine ADAudit Plus',
  vendor: 'Zoho',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['manageengine adaudit plus'],
  publishers: ['zoho', 'zohocorp', 'manageengine'],
  cpes: ['zohocorp:manageengine_adaudit_plus', 'manageengine:adaudit_plus'],
  cna: ['manageengine/adaudit plus', 'manageengine/adaudit_plus', 'zohocorp/manageengine_adaudit_plus'],
  version: wholeBuild,
};
