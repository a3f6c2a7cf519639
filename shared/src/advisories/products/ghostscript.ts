import type {Product} from './product.ts';

/** Ghostscript. */
export const ghostscript: Product = {
  id: 'ghostscript',
  title: 'Ghostscript',
  vendor: 'Artifex',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['gpl ghostscript', 'afpl ghostscript', 'ghostscript', 'artifex ghostscript'],
  publishers: ['artifex'],
  packages: {
    winget: ['ArtifexSoftware.GhostScript'],
    chocolatey: ['ghostscript', 'ghostscript.app'],
    homebrew: ['ghostscript'],
  },
  cpes: [
    'artifex:ghostscript',
    'artifex:gpl_ghostscript',
    'artifex:afpl_ghostscript',
    'ghostscript:ghostscript',
  ],
  cna: ['artifex/ghostscript', 'ghostscript/ghostscript', 'artifex/afpl_ghostscript'],
};
