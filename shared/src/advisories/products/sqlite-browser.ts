import type {Product} from './product.ts';

/** DB Browser for SQLite. */
export const sqliteBrowser: Product = {
  id: 'sqlite-browser',
  title: 'DB Browser for SQLite',
  vendor: 'DB Browser for SQLite Team',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['db browser for sqlite'],
  publishers: ['db browser for sqlite team'],
  bundleIds: ['net.sourceforge.sqlitebrowser'],
  packages: {
    winget: ['DBBrowserForSQLite.DBBrowserForSQLite'],
    chocolatey: ['sqlitebrowser'],
    homebrew: ['db-browser-for-sqlite'],
    flatpak: ['org.sqlitebrowser.sqlitebrowser'],
  },
};
