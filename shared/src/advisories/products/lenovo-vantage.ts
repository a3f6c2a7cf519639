import type {Product} from './product.ts';

/** Lenovo Vantage. */
export const lenovoVantage: Product = {
  id: 'lenovo-vantage',
  title: 'Lenovo Vantage',
  vendor: 'Lenovo',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['lenovo vantage', 'lenovo vantage service', 'lenovo commercial vantage'],
  publishers: ['lenovo'],
  cpes: ['lenovo:vantage'],
};
