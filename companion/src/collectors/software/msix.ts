import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {queryRegistry, type RegistryAnswer} from '../windows/registry.ts';
import {textOf} from '../windows/registry-text.ts';
import {loadedUsers} from '../windows/users.ts';
import {createHarvest, type Found} from './harvest.ts';
import {toMsixPackage} from './msix-package.ts';
import {newestOfEach} from './newest.ts';

const REPOSITORY =
  'Software\\Classes\\Local Settings\\Software\\Microsoft\\Windows\\CurrentVersion\\AppModel\\Repository\\Packages';

/** Packages of the Microsoft Store and other MSIX packages, as the registries of people signed in have them. */
export const msix: Collector = {
  id: 'msix',
  platforms: ['win32'],
  foreign: false,
  watches: [{folder: 'C:/ProgramData/Microsoft/Windows/AppRepository/Packages'}],
  pollSeconds: 300,
  async collect(system, signal): Promise<Collected | undefined> {
    const harvest = createHarvest();
    const found: Found[] = [];
    let any = false;
    for (const hive of await loadedUsers(system, signal)) {
      const key = `${hive}\\${REPOSITORY}`;
      const roots = await queryRegistry(system, key, {deep: true, value: 'PackageRootFolder', signal});
      if (!roots) continue;
      any = true;
      const names = await queryRegistry(system, key, {deep: true, value: 'DisplayName', signal});
      if (roots.truncated) harvest.note('the list of store packages is too long to be read whole');
      harvest.drop(roots.skipped);
      found.push(...(await readPackages(system, roots, names)));
    }
    for (const item of newestOfEach(found)) harvest.add(item);
    return any ? (harvest.result() ?? {software: []}) : undefined;
  },
};

async function readPackages(
  system: System,
  roots: RegistryAnswer,
  names: RegistryAnswer | undefined,
): Promise<Found[]> {
  const titles = new Map((names?.keys ?? []).map((key) => [fullName(key.path), textOf(key, 'DisplayName')]));
  const found: Found[] = [];
  for (const key of roots.keys) {
    const full = fullName(key.path);
    const root = textOf(key, 'PackageRootFolder') ?? '';
    const item = toMsixPackage(full, titles.get(full), root);
    if (item && !(await isGone(system, root))) found.push(item);
  }
  return found;
}

function fullName(path: string): string {
  return path.slice(path.lastIndexOf('\\') + 1);
}

/** Keys of packages that were removed or updated stay behind at times; a closed folder is there. */
async function isGone(system: System, root: string): Promise<boolean> {
  if (root === '') return false;
  const stat = await system.stat(root.replaceAll('\\', '/')).catch(() => 'closed' as const);
  return stat === undefined;
}
