import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {ecosystemsFor} from '@plimsoll/shared/match';
import {Snapshot} from '@plimsoll/shared/report';
import * as v from 'valibot';
import {afterAll, beforeAll, expect, test} from 'vitest';

import type {Collector} from '../../companion/src/collectors/collector.ts';
import {scanOnce} from '../../companion/src/engine/index.ts';
import {type Inventory, readInventory} from '../../companion/src/inventory-file/index.ts';
import {type BuiltKnowledge, buildKnowledge} from '../../companion/src/knowledge/build-once.ts';
import {createHttp} from '../../companion/src/system/http.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import {
  convertGlpiMac,
  convertGlpiWindows,
  convertOhai,
  convertStatus,
  convertTrivy,
  convertWazuh,
  type InventoryFile,
} from './convert.ts';

/*
 * Package lists as other tools really write them, through the file format and the whole judgement. What is right on
 * each is not known here: the run shows that nothing is lost on the way, and prints how much could be judged.
 */
const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const absent = !existsSync(`${DATA}inventories/linux/debian10-wazuh-packages.json`);

interface Case {
  readonly name: string;
  /** Items of the file that have a name and a version. */
  readonly items: number;
  readonly inventory: () => InventoryFile;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(`${DATA}inventories/${path}`, 'utf8'));
}

function trivy(name: string, items: number, id: string, version: string): Case {
  const os = {family: 'linux', id, version};
  return {name, items, inventory: () => convertTrivy(json(`linux/trivy-packages-${name}.json`), os)};
}

function status(name: string, items: number): Case {
  return {name, items, inventory: () => convertStatus(readFileSync(`${DATA}${name}`, 'utf8'))};
}

const WINDOWS_XP = {name: 'Windows XP', version: '5.1.2600'};
const cases: readonly Case[] = [
  trivy('alpine-310', 14, 'alpine', '3.10'),
  trivy('amazon-2', 104, 'amzn', '2'),
  trivy('debian-buster', 91, 'debian', '10'),
  trivy('fedora-35', 139, 'fedora', '35'),
  trivy('opensuse-leap-151', 122, 'opensuse-leap', '15.1'),
  trivy('photon-30', 33, 'photon', '3.0'),
  trivy('ubi-7', 162, 'rhel', '7.7'),
  trivy('ubuntu-18.04', 89, 'ubuntu', '18.04'),
  {name: 'wazuh', items: 597, inventory: () => convertWazuh(json('linux/debian10-wazuh-packages.json'))},
  status('inventories/linux/claircore-texlive.status', 357),
  status('hosts/debian12-node/status', 710),
  {name: 'mac 2', items: 476, inventory: () => convertGlpiMac(json('macos/glpi-sample2.json'))},
  {name: 'mac 3', items: 308, inventory: () => convertGlpiMac(json('macos/glpi-sample3.json'))},
  {name: 'mac 5', items: 361, inventory: () => convertGlpiMac(json('macos/glpi-sample5.json'))},
  {name: 'ohai', items: 376, inventory: () => convertOhai(json('macos/ohai-spapplications.json'))},
  {name: 'mssql', items: 7, inventory: () => convertGlpiWindows(json('windows/glpi-mssql-uninstall.json'))},
  {
    name: 'russian',
    items: 2,
    inventory: () => convertGlpiWindows(json('windows/glpi-win10-russian-uninstall.json')),
  },
  {
    name: 'xp',
    items: 52,
    inventory: () => convertGlpiWindows(json('windows/glpi-xp-uninstall.json'), WINDOWS_XP),
  },
];

function now(): Date {
  return new Date('2026-11-20T12:00:00Z');
}

function read({inventory}: Case): Inventory {
  const reading = readInventory(new TextEncoder().encode(JSON.stringify(inventory())));
  if (!reading.ok) throw new Error(reading.error);
  return reading.inventory;
}

let known: BuiltKnowledge;
const table: object[] = [];
beforeAll(async () => {
  if (absent) return;
  const ecosystems = cases.flatMap((given) => {
    const {device, software = []} = read(given).collected;
    return device?.os ? ecosystemsFor(device.os, software) : [];
  });
  known = await buildKnowledge({
    source: `${DATA}feeds`,
    ecosystems: [...new Set(ecosystems)].toSorted(),
    http: createHttp(),
    now,
  });
}, 240_000);
afterAll(() => {
  if (!absent) console.table(table);
});

const skipped = absent ? ' (SKIPPED without ../shared/data)' : '';
test.skipIf(absent).for(cases)(`$name: nothing is lost on the way${skipped}`, async (given) => {
  const {platform, collected} = read(given);
  const collector: Collector = {
    id: 'inventory-file',
    platforms: [platform],
    foreign: true,
    watches: [],
    collect: async () => collected,
  };
  const snapshot = await scanOnce({
    system: {...createSystem(), platform, foreign: true, now},
    collectors: [collector],
    deviceId: 'inventory-file',
    knowledge: async () => ({state: () => known.state, slice: (ecosystem) => known.slices.get(ecosystem)}),
    signal: new AbortController().signal,
    progress: () => undefined,
  });

  expect(v.is(Snapshot, snapshot)).toBe(true);
  const {total, assessed, otherVendor, unknown, notAssessed = 0} = snapshot.coverage.packages;
  const products = new Set(snapshot.software.flatMap(({product}) => product ?? []));
  table.push({
    name: given.name,
    items: total,
    products: products.size,
    assessed,
    notAssessed,
    otherVendor,
    unknown,
    findings: snapshot.findings.length,
  });
  expect(total).toBe(given.items);
  expect(assessed + otherVendor + unknown + notAssessed).toBe(total);
});
