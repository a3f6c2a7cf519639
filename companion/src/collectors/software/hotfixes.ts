import type {Collected, Collector} from '../collector.ts';
import {queryRegistry} from '../windows/registry.ts';
import {nameBelow, numberOf, type RegistryKey} from '../windows/registry-text.ts';
import {createHarvest, type Found} from './harvest.ts';
import {newestOfEach} from './newest.ts';

const PACKAGES = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Packages';

/**
 * Updates of Windows as its servicing stack has them (component based servicing). Which Windows this is, and how far it is
 * updated, its build tells; these are for people. Updates of Office and other programs are in nobody's list here.
 */
export const hotfixes: Collector = {
  id: 'hotfixes',
  platforms: ['win32'],
  foreign: false,
  watches: [{folder: 'C:/Windows/servicing/LCU'}],
  pollSeconds: 3600,
  async collect(system, signal): Promise<Collected | undefined> {
    const answer = await queryRegistry(system, `HKLM\\${PACKAGES}`, {
      deep: true,
      value: 'CurrentState',
      signal,
    });
    if (!answer) return undefined;
    const harvest = createHarvest();
    if (answer.truncated) harvest.note('the list of updates is too long to be read whole');
    harvest.drop(answer.skipped);
    const found = answer.keys.map(toHotfix).filter((item) => item !== undefined);
    // An update has many packages; the newest stands for it.
    for (const item of newestOfEach(found)) harvest.add(item);
    return harvest.result() ?? {software: []};
  },
};

/** `CurrentState` of a package that is installed; 80 is one that a later one has replaced. */
const INSTALLED = 112;
const NAME =
  /^Package_for_(?<kind>KB\d{6,8}|RollupFix|ServicingStack|DotNetRollup)(?:_\w{1,40})?~31bf3856ad364e35~(?<arch>\w{1,16})~~(?<version>[\d.]{3,40})$/i;

/** People's words for what has no number of its own in the list. */
const TITLES: Readonly<Partial<Record<string, string>>> = {
  rollupfix: 'Windows cumulative update',
  servicingstack: 'Windows servicing stack',
  dotnetrollup: '.NET Framework cumulative update',
};

function toHotfix(key: RegistryKey): Found | undefined {
  const parts = NAME.exec(nameBelow(key, `HKEY_LOCAL_MACHINE\\${PACKAGES}`) ?? '')?.groups;
  if (!parts || numberOf(key, 'CurrentState') !== INSTALLED) return undefined;
  const {kind = '', arch = '', version = ''} = parts;
  const name = TITLES[kind.toLowerCase()] ?? kind.toUpperCase();
  return {id: `hotfix:${name}`, type: 'hotfix', name, version, arch, origin: 'distribution'};
}
