import type {Origin} from '@plimsoll/shared/inventory';

/** One installed thing as a file tells it, before the operating system says what the rest must be. */
export interface ItemDraft {
  readonly name: string;
  readonly version: string;
  /** Software's `type`; undefined: the file does not say, the operating system decides. */
  readonly type: string | undefined;
  readonly arch?: string | undefined;
  readonly publisher?: string | undefined;
  readonly bundleId?: string | undefined;
  readonly packageId?: string | undefined;
  readonly module?: string | undefined;
  readonly paths?: readonly string[] | undefined;
  /** Undefined: not told. Without a version it is the package's own. */
  readonly source?: {readonly name: string; readonly version: string | undefined} | undefined;
  readonly origin?: Origin | undefined;
  readonly maintainer?: string | undefined;
  readonly section?: string | undefined;
  readonly vendor?: string | undefined;
}

/** What a file tells of the operating system, each as it writes it. */
export interface OsDraft {
  readonly family?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly build?: string | undefined;
  readonly codename?: string | undefined;
  readonly ubuntuCodename?: string | undefined;
  /** Ids of systems it is built on, with blanks between (os-release `ID_LIKE`). */
  readonly idLike?: string | undefined;
  readonly arch?: string | undefined;
}

/** A file taken apart; `notes` say what of it could not be read. */
export interface InventoryDraft {
  /** The device's name; undefined: not told. */
  readonly device: string | undefined;
  readonly os: OsDraft;
  readonly items: readonly ItemDraft[];
  readonly notes: readonly string[];
}
