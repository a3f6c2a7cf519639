import type {ProductPlatform} from '../../products/product.ts';
import type {Trust} from '../../reading.ts';
import type {AffectedEntry, VersionEntry} from '../record.ts';

/** What an assigner's records are known to mean where the schema alone would mislead. Every part is optional. */
export interface Habit {
  /** `cveMetadata.assignerShortName`, lower case. */
  readonly assigners: readonly string[];
  /** How far an entry of the CNA is believed. Absent: a vendor's word on its own product, `confirmed`. */
  trust?(entry: AffectedEntry): Trust;
  /** Names to look the product up by, several where one entry names several; none to pass it over. Absent: as written. */
  names?(entry: AffectedEntry): readonly string[];
  /** Systems the description limits the whole record to; empty for none of ours. */
  platforms?(description: string): readonly ProductPlatform[] | undefined;
  /** Elements of `versions[]` put as the schema would have it; the generic reader reads them. */
  versions?(entry: AffectedEntry, description: string): readonly VersionEntry[];
  /** False when a bound cannot be meant for the product with this id: Acrobat's two tracks. */
  concerns?(productId: string, version: VersionEntry): boolean;
}
