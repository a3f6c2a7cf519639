import type {Product} from './product.ts';

/** RStudio. */
export const rstudio: Product = {
  id: 'rstudio',
  title: 'RStudio',
  vendor: 'Posit',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['rstudio'],
  publishers: ['rstudio', 'posit'],
  bundleIds: ['org.rstudio.RStudio', 'com.rstudio.desktop'],
  packages: {
    winget: ['Posit.RStudio', 'RStudio.RStudio.OpenSource'],
    chocolatey: ['r.studio'],
    homebrew: ['rstudio'],
    deb: ['rstudio'],
    rpm: ['rstudio'],
  },
};
