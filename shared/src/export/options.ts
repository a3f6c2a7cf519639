import type {Lang} from '../texts/index.ts';

/** What a document says besides the snapshot. */
export interface DocumentOptions {
  /** Plimsoll's own version. */
  readonly version: string;
  /** Language of its sentences. */
  readonly lang: Lang;
}
