import type {Product} from './product.ts';

/** Mozilla Thunderbird. */
export const mozillaThunderbird: Product = {
  id: 'mozilla-thunderbird',
  title: 'Mozilla Thunderbird',
  vendor: 'Mozilla',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'mozilla',
  names: ['mozilla thunderbird', 'mozilla thunderbird esr', 'thunderbird'],
  publishers: ['mozilla'],
  bundleIds: ['org.mozilla.thunderbird'],
  packages: {
    winget: ['Mozilla.Thunderbird', 'Mozilla.Thunderbird.ESR'],
    chocolatey: ['thunderbird'],
    homebrew: ['thunderbird'],
    deb: ['thunderbird'],
    snap: ['thunderbird'],
    flatpak: ['org.mozilla.thunderbird'],
  },
  cpes: ['mozilla:thunderbird', 'mozilla:thunderbird_esr'],
  cna: ['mozilla/thunderbird', 'mozilla/thunderbird esr'],
};
