import {normaliseName, recogniseProduct} from '@plimsoll/shared/advisories';

import {numberOf, type RegistryKey, textOf} from '../windows/registry-text.ts';
import {type Found, isPlain} from './harvest.ts';

/** One entry of Windows' list of installed programs. */
export interface WindowsProgram {
  readonly item: Found;
  /** People do not see it in their list: a part of something else, or of the system. */
  readonly hidden: boolean;
  /** Product of the table with the vendor's version, `7-zip 25.01`; undefined where it is none. */
  readonly product: string | undefined;
}

/** `unseen`: nothing people could see; `update`: a change to something else; `versionless`: it does not say how old it is. */
export type NoProgram = 'unseen' | 'update' | 'versionless';

/**
 * What a key of the list of installed programs tells (learn.microsoft.com/windows/win32/msi/uninstall-registry-key;
 * entries of winget: its documentation, "portable packages").
 */
export function toWindowsProgram(key: RegistryKey): WindowsProgram | NoProgram {
  const name = wordsOf(key, 'DisplayName')?.slice(0, 256);
  if (name === undefined) return 'unseen';
  if (isUpdate(key, name)) return 'update';
  const publisher = wordsOf(key, 'Publisher')?.slice(0, 256);
  const version = versionOf(key, name);
  const winget = textOf(key, 'WinGetPackageIdentifier');
  const found = recogniseProduct({
    name,
    version: version ?? '',
    publisher,
    type: winget === undefined ? 'win' : 'winget',
    packageId: winget,
    platform: 'windows',
  });
  const hidden = numberOf(key, 'SystemComponent') === 1 || hasParent(key);
  if (version === undefined) return hidden ? 'unseen' : 'versionless';
  const item: Found = {
    id: `win:${normaliseName(name) || name.toLowerCase()}`,
    type: winget === undefined ? 'win' : 'winget',
    name,
    version,
    origin: publisher === undefined ? 'unknown' : 'other-vendor',
    ...(publisher === undefined ? {} : {vendor: publisher, publisher}),
    ...(winget === undefined ? {} : {packageId: winget}),
    ...pathsOf(key),
  };
  return {
    item,
    hidden,
    product: found && `${found.product.id} ${found.version ?? ''}`,
  };
}

/** What `ReleaseType` says of changes to programs: `Hotfix`, `Security Update`, `Update Rollup`, `Service Pack`… */
const RELEASE = /hotfix|update|service ?pack/i;
/** `Security Update for Microsoft Office 2016 (KB4484212) 32-Bit Edition`, `KB2565063`. */
const KNOWLEDGE_BASE = /^kb\d{5,8}$|\(kb\d{5,8}\)/i;

function isUpdate(key: RegistryKey, name: string): boolean {
  if (RELEASE.test(textOf(key, 'ReleaseType') ?? '')) return true;
  if (!KNOWLEDGE_BASE.test(name)) return false;
  return hasParent(key) || numberOf(key, 'NoRemove') === 1 || textOf(key, 'DisplayVersion') === undefined;
}

function hasParent(key: RegistryKey): boolean {
  return ['ParentKeyName', 'ParentDisplayName'].some((value) => textOf(key, value) !== undefined);
}

const IN_NAME = /(?:^|[\s(])v?(?<version>\d{1,9}(?:\.\d{1,9}){1,4}[a-z]?)(?=$|[\s),])/i;

/** As the entry writes it; where it writes none, the one its name ends with or Windows Installer's number. */
function versionOf(key: RegistryKey, name: string): string | undefined {
  const told = wordsOf(key, 'DisplayVersion');
  if (told !== undefined) return told.slice(0, 128);
  const installer = numberOf(key, 'WindowsInstaller') === 1 ? numberOf(key, 'Version') : undefined;
  return IN_NAME.exec(name)?.groups?.['version'] ?? (installer ? packedVersion(installer) : undefined);
}

/** `0x0C00520D` is 12.0.21005: a byte, a byte, two bytes (Windows Installer, property ProductVersion). */
function packedVersion(number: number): string {
  return [number >>> 24, (number >>> 16) & 0xff, number & 0xffff].join('.');
}

const BLANKS = /[\s\p{C}]+/gu;

/** A text in one line, whatever blanks and invisible characters an installer put in; undefined when nothing is left. */
function wordsOf(key: RegistryKey, name: string): string | undefined {
  return textOf(key, name)?.replace(BLANKS, ' ').trim() || undefined;
}

const PATH = /^[A-Za-z]:\\[^"<>|*?]+$/;

/** Where it lies: the folder it names, else the folder of its icon or, for winget, its program. */
function pathsOf(key: RegistryKey): Pick<Found, 'paths'> {
  const folder = plainPath(textOf(key, 'InstallLocation'));
  const file = plainPath(textOf(key, 'TargetFullPath')) ?? plainPath(textOf(key, 'DisplayIcon'));
  const path = folder ?? file;
  return path === undefined ? {} : {paths: [path]};
}

function plainPath(text: string | undefined): string | undefined {
  const path = text
    ?.replace(/^"([^"]*)".*$/, '$1')
    .replace(/,-?\d{1,5}$/, '')
    .replace(/\\+$/, '');
  return path !== undefined && PATH.test(path) && isPlain(path, 1024) ? path : undefined;
}
