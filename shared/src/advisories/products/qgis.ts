import type {Product} from './product.ts';

/** QGIS. */
export const qgis: Product = {
  id: 'qgis',
  title: 'QGIS',
  vendor: 'QGIS',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['qgis', 'qgis *'],
  publishers: ['qgis'],
  bundleIds: ['org.qgis.qgis3'],
  packages: {
    winget: ['OSGeo.QGIS', 'OSGeo.QGIS_LTR'],
    chocolatey: ['qgis', 'qgis-ltr'],
    homebrew: ['qgis'],
    flatpak: ['org.qgis.qgis'],
  },
  cpes: ['qgis:qgis'],
};
