import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {type PlistDict, parsePlistDict, stringIn} from '../macos/plist.ts';
import {createHarvest, type Found, isPlain} from './harvest.ts';

const FOLDER = '/private/var/db/receipts';
const MAX_RECEIPTS = 5_000;

/** What Apple's installer put in place outside of application folders, from its receipts. */
export const macosReceipts: Collector = {
  id: 'macos-receipts',
  platforms: ['darwin'],
  foreign: true,
  watches: [{folder: FOLDER, names: /\.plist$/}],
  async collect(system): Promise<Collected | undefined> {
    const names = await system.list(FOLDER);
    if (names === undefined) return undefined;
    const harvest = createHarvest(MAX_RECEIPTS);
    for (const name of names
      .filter((file) => file.endsWith('.plist'))
      .toSorted()
      .slice(0, MAX_RECEIPTS)) {
      const bytes = await system.readBytes(`${FOLDER}/${name}`, 256 * 1024).catch(() => undefined);
      const receipt = bytes && parsePlistDict(bytes);
      const item = receipt && toReceipt(receipt);
      if (item === undefined || item === 'unusable') harvest.drop(receipt && !item ? 0 : 1);
      else if (await isThere(system, item)) harvest.add(item);
    }
    return harvest.result() ?? {software: []};
  },
};

/** Packages whose receipt alone tells that they are there, with the name people know and a file that is gone with them. */
const KNOWN: readonly {
  readonly id: RegExp;
  readonly name: string;
  readonly publisher: string;
  readonly witness: string;
}[] = [
  {
    id: /^org\.nodejs\.node\.pkg$/,
    name: 'Node.js',
    publisher: 'OpenJS Foundation',
    witness: '/usr/local/bin/node',
  },
  {
    id: /^com\.microsoft\.powershell$/,
    name: 'PowerShell',
    publisher: 'Microsoft',
    witness: '/usr/local/microsoft/powershell',
  },
  {id: /^io\.osquery\.agent$/, name: 'osquery', publisher: 'osquery', witness: '/opt/osquery'},
  {id: /^com\.wazuh\.pkg\.wazuh-agent$/, name: 'Wazuh Agent', publisher: 'Wazuh', witness: '/Library/Ossec'},
];
/** Parts of macOS, and applications, which their bundles describe better. */
const APPLE = /^com\.apple\./;
const IN_APPLICATIONS = /^\/?Applications(?:\/|$)/;

/** The package of a receipt (`PackageIdentifier`, `PackageVersion`, `InstallPrefixPath`); undefined for what is described elsewhere. */
export function toReceipt(receipt: PlistDict): Found | 'unusable' | undefined {
  const id = stringIn(receipt, 'PackageIdentifier');
  const version = stringIn(receipt, 'PackageVersion');
  if (id === undefined || version === undefined || APPLE.test(id)) return undefined;
  const known = KNOWN.find((entry) => entry.id.test(id));
  if (!known && IN_APPLICATIONS.test(stringIn(receipt, 'InstallPrefixPath') ?? '')) return undefined;
  if (!isPlain(id, 256)) return 'unusable';
  return {
    id: `pkg:${id}`,
    type: 'pkg',
    name: known?.name ?? id,
    version,
    origin: 'other-vendor',
    packageId: id,
    ...(known ? {publisher: known.publisher, vendor: known.publisher, paths: [known.witness]} : {}),
  };
}

/** A receipt stays when people delete what it brought. */
async function isThere(system: System, {paths = []}: Found): Promise<boolean> {
  const [witness] = paths;
  if (witness === undefined) return true;
  const stat = await system.stat(witness).catch(() => 'closed' as const);
  return stat !== undefined;
}
