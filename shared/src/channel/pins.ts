import type {Bytes} from './bytes.ts';

/** What a browser keeps of its companion (security.md §6.2); keys raw. */
export interface Pins {
  readonly deviceId: string;
  readonly deviceSignPub: Bytes;
  readonly chanStaticPub: Bytes;
  readonly serial: number;
}
