import type {Product} from './product.ts';

/** Eclipse IDE. */
export const eclipseIde: Product = {
  id: 'eclipse-ide',
  title: 'Eclipse IDE',
  vendor: 'Eclipse Foundation',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['eclipse ide *', 'eclipse'],
  publishers: ['eclipse foundation'],
  bundleIds: ['org.eclipse.platform.ide', 'epp.package.java'],
  packages: {
    chocolatey: ['eclipse'],
    homebrew: ['eclipse-ide', 'eclipse-java', 'eclipse-jee'],
    snap: ['eclipse'],
  },
  cpes: ['eclipse:eclipse_ide'],
  cna: ['eclipse foundation/eclipse ide', 'eclipse/eclipse_ide'],
};
