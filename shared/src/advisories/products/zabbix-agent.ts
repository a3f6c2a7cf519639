import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Zabbix agent. Records that name Zabbix alone mean its server or its agent; they are not taken for the agent. */
export const zabbixAgent: Product = {
  id: 'zabbix-agent',
  title: 'Zabbix agent',
  vendor: 'Zabbix',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['zabbix agent', 'zabbix agent #'],
  publishers: ['zabbix'],
  packages: {
    chocolatey: ['zabbix-agent', 'zabbix-agent2'],
    deb: ['zabbix-agent', 'zabbix-agent2'],
    rpm: ['zabbix-agent', 'zabbix-agent2'],
  },
  cpes: ['zabbix:zabbix-agent', 'zabbix:zabbix-agent2'],
  cna: ['zabbix/zabbix-agent2'],
  version: firstParts(3),
};
