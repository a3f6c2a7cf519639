import type {Scheme, SchemeId} from '../../versions/index.ts';
import type {Product} from '../products/product.ts';

/** How a version order is asked here. */
export type Order = Pick<Scheme, 'isVersion' | 'compareValid'>;

/** The product table and the version orders, as the reader of CVE records needs them. Names are given in lower case. */
export interface Cve5Lookup {
  /** Products whose `cna` names hold `vendor/product`, or `*` with `product`. */
  productsForCna(vendor: string, product: string): readonly Product[];
  /** Products whose `cpes` hold `vendor:product`. */
  productsForCpe(vendor: string, product: string): readonly Product[];
  order(scheme: SchemeId): Order;
}
