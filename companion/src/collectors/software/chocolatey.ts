import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {queryRegistry} from '../windows/registry.ts';
import {textOf} from '../windows/registry-text.ts';
import {createHarvest, type Found, isPlain} from './harvest.ts';
import {type Nuspec, parseNuspec} from './nuspec.ts';

const DEFAULT = 'C:/ProgramData/chocolatey';
const ENVIRONMENT = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';
const MAX_PACKAGES = 5_000;

/**
 * Packages of Chocolatey that bring their program themselves. What it handed to an installer is in Windows' own list, with
 * the version it has now rather than the one it once had: programs that update themselves do not tell Chocolatey.
 */
export const chocolatey: Collector = {
  id: 'chocolatey',
  platforms: ['win32'],
  foreign: false,
  watches: [{folder: `${DEFAULT}/lib`}],
  async collect(system, signal): Promise<Collected | undefined> {
    const root = await readRoot(system, signal);
    const names = await system.list(`${root}/lib`);
    if (names === undefined) return undefined;
    const harvest = createHarvest(MAX_PACKAGES);
    const plain = names.filter((folder) => isPlain(folder, 128));
    harvest.drop(names.length - plain.length);
    for (const name of plain.toSorted()) {
      const read = await readPackage(system, root, name);
      if (read === 'unreadable') harvest.drop();
      else if (read !== 'no-package') harvest.add(read);
    }
    return harvest.result() ?? {software: []};
  },
};

const FOLDER = /^[A-Za-z]:[\\/][^"<>|*?:]{1,200}$/;

async function readRoot(system: System, signal: AbortSignal): Promise<string> {
  const answer = await queryRegistry(system, ENVIRONMENT, {value: 'ChocolateyInstall', signal});
  const told = answer?.keys.map((key) => textOf(key, 'ChocolateyInstall'))[0] ?? '';
  return FOLDER.test(told) ? told.replaceAll('\\', '/').replace(/\/+$/, '') : DEFAULT;
}

async function readPackage(
  system: System,
  root: string,
  name: string,
): Promise<Found | 'no-package' | 'unreadable'> {
  const folder = `${root}/lib/${name}`;
  const files = (await system.list(folder).catch(() => undefined)) ?? [];
  const file = files.find((entry) => entry.toLowerCase() === `${name}.nuspec`.toLowerCase());
  if (file === undefined) return 'no-package';
  const text = await system.readText(`${folder}/${file}`).catch(() => undefined);
  const nuspec = parseNuspec(text ?? '');
  if (!nuspec) return 'unreadable';
  if (isForwarder(nuspec) || (await usedInstaller(system, root, nuspec))) return 'no-package';
  const {id, version, title, authors} = nuspec;
  return {
    id: `chocolatey:${id.toLowerCase()}`,
    type: 'chocolatey',
    name: (title ?? id).slice(0, 256),
    version: version.slice(0, 128),
    origin: 'other-vendor',
    vendor: 'Chocolatey',
    packageId: id,
    ...(authors === undefined ? {} : {publisher: authors.slice(0, 2048)}),
    paths: [folder],
  };
}

/** `git` is nothing but a need for `git.install` (docs.chocolatey.org, "What are the differences between package variations?"). */
function isForwarder({id, needs}: Nuspec): boolean {
  const variants = ['install', 'portable', 'app', 'commandline', 'tool'].map((kind) =>
    `${id}.${kind}`.toLowerCase(),
  );
  return needs.some((need) => variants.includes(need.toLowerCase()));
}

/** The keys a package added to Windows' list are kept in `.registry`, an XML file (chocolatey/choco, RegistryApplicationKey). */
async function usedInstaller(system: System, root: string, {id, version}: Nuspec): Promise<boolean> {
  const path = `${root}/.chocolatey/${id}.${version}/.registry`;
  const text = await system.readText(path).catch(() => undefined);
  return text?.includes('<key ') ?? false;
}
