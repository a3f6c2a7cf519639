import type {Product} from './product.ts';

/** Zabbix server. With its frontend, which is of one release with it. */
export const zabbixServer: Product = {
  id: 'zabbix-server',
  title: 'Zabbix server',
  vendor: 'Zabbix',
  platforms: ['linux'],
  scheme: 'generic',
  names: [],
  packages: {
    deb: ['zabbix-server-mysql', 'zabbix-server-pgsql', 'zabbix-frontend-php'],
    rpm: ['zabbix-server-mysql', 'zabbix-server-pgsql', 'zabbix-web'],
  },
  cpes: ['zabbix:zabbix', 'zabbix:zabbix_server'],
  cna: ['zabbix/zabbix', 'zabbix/zabbix_server'],
};
