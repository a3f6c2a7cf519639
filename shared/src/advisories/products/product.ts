import type {SchemeId} from '../../versions/index.ts';

/** Systems an installation of a product can be met on. */
export type ProductPlatform = 'windows' | 'macos' | 'linux';

/**
 * One application we know: how installed lists name it, how advisories name it, how its versions order. Our own facts.
 * Its id is its file's name and stable for ever.
 */
export interface Product {
  readonly id: string;
  /** As people call it. */
  readonly title: string;
  readonly vendor: string;
  readonly platforms: readonly ProductPlatform[];
  readonly scheme: SchemeId;
  /**
   * Names in installed lists, as `normaliseName` leaves them (lower case, without version, architecture, locale).
   * A name that ends in ` *` matches every longer name that begins with it.
   */
  readonly names: readonly string[];
  /** Beginnings of publishers as `normaliseName` leaves them; a name alone, without one of these, is only `likely`. */
  readonly publishers?: readonly string[];
  /** Bundle ids on macOS, exact: `org.mozilla.firefox`. */
  readonly bundleIds?: readonly string[];
  /** Ids in other package managers, exact. */
  readonly packages?: Readonly<
    Partial<
      Record<'winget' | 'chocolatey' | 'homebrew' | 'deb' | 'rpm' | 'snap' | 'flatpak', readonly string[]>
    >
  >;
  /** `vendor:product` of CPE 2.3. */
  readonly cpes?: readonly string[];
  /** `vendor/product` in `affected[]` of CVE JSON 5, lower case; vendor `*` for any. */
  readonly cna?: readonly string[];
  /** Slug at endoflife.date with how many parts of the version name a release line. */
  readonly endOfLife?: {readonly slug: string; readonly parts: 1 | 2 | 3};
  /** Turns a version as installed lists carry it into the vendor's own (`3.10.6150.0` → `3.10.6`); undefined: unreadable. */
  readonly version?: (raw: string, name: string) => string | undefined;
  /** Another product's id that this installation really is, by its name or version: Firefox 115.10 is `mozilla-firefox-esr`. */
  readonly track?: (version: string, name: string) => string;
}
