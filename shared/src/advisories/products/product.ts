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
   * Names in installed lists, as `normaliseName` leaves them: lower case, without dotted version, architecture, locale.
   * `#` stands for one whole number as a word of its own (`adobe photoshop #`, `java # update #`). A last word `*` matches
   * one or more further words, unless one of them tells of an accessory (`ACCESSORY_WORDS`: plugin, updater, sdk…).
   */
  readonly names: readonly string[];
  /**
   * Beginnings of publishers in whole words, as `normaliseName` leaves them (`mozilla`, `zoom`). A name whose publisher is
   * not told is only `likely`, and none if it is an everyday word; a name with another publisher is not this product.
   */
  readonly publishers?: readonly string[];
  /** Bundle ids on macOS, exact: `org.mozilla.firefox`. */
  readonly bundleIds?: readonly string[];
  /** Ids in other package managers, exact but for case. On Linux these alone count, and only for packages of other vendors. */
  readonly packages?: Readonly<
    Partial<
      Record<'winget' | 'chocolatey' | 'homebrew' | 'deb' | 'rpm' | 'snap' | 'flatpak', readonly string[]>
    >
  >;
  /** `vendor:product` of CPE 2.3. */
  readonly cpes?: readonly string[];
  /** `vendor/product` in `affected[]` of CVE JSON 5, lower case; vendor `*` for any; a last word `*` of the product for any more words. */
  readonly cna?: readonly string[];
  /** Slug at endoflife.date with how many parts of the version name a release line. */
  readonly endOfLife?: {readonly slug: string; readonly parts: 1 | 2 | 3};
  /**
   * Turns a version as installed lists of Windows and macOS carry it into the vendor's own (`3.10.6150.0` → `3.10.6`);
   * undefined: unreadable. Without this the first version in `raw`, else in `name`, is it. `raw` may be empty.
   */
  readonly version?: (raw: string, name: string, platform: ProductPlatform) => string | undefined;
  /**
   * Id of the product that this installation really is, by the vendor's version and raw name: Firefox 115.10 is
   * `mozilla-firefox-esr`. Undefined: none can be told, so none is.
   */
  readonly track?: (version: string | undefined, name: string) => string | undefined;
}
