import type {Product} from './product.ts';

/** Oracle WebLogic Server. */
export const weblogic: Product = {
  id: 'weblogic',
  title: 'Oracle WebLogic Server',
  vendor: 'Oracle',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['oracle weblogic server', 'weblogic server'],
  publishers: ['oracle'],
  cpes: ['oracle:weblogic_server', 'bea:weblogic_server'],
  cna: [
    'oracle corporation/weblogic server',
    'oracle corporation/oracle weblogic server',
    'oracle/weblogic_server',
    'oracle/weblogic server',
    'bea/weblogic_server',
  ],
};
