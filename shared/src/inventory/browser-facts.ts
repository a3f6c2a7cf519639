import type {ExtensionSource} from './software.ts';

export interface BrowserProfileFact {
  readonly browser: string;
  readonly path: string;
  /** Protection against dangerous pages is switched off in the profile or by policy. */
  readonly safeBrowsingOff: boolean;
  /** Enabled extensions loaded from a folder of the disk instead of a store, by that folder or their id. */
  readonly unpacked: readonly string[];
}

/** An extension in one profile of one browser. */
export interface BrowserExtensionFact {
  readonly browser: string;
  /** The profile's folder. */
  readonly profile: string;
  readonly id: string;
  readonly name: string;
  readonly source: ExtensionSource;
  /** Absent: nothing tells. */
  readonly enabled?: boolean;
  /** Signed by the store; absent where the browser takes nothing else, or nothing tells. */
  readonly signed?: boolean;
  /** Names of permissions and patterns of pages, as the browser has them. */
  readonly permissions: readonly string[];
}
