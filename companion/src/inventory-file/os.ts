import type {Os} from '@plimsoll/shared/inventory';

import {distributionId, knownDistribution, releaseNumber} from './distribution.ts';
import type {OsDraft} from './draft.ts';
import {windowsBuild} from './windows-build.ts';

/** The operating system, with what is missing of it for people. */
export interface ReadOs {
  readonly os: Os;
  readonly notes: readonly string[];
}

/** The operating system a file speaks of; `hint` is the family its packages belong to, where it says nothing itself. */
export function readOs(draft: OsDraft, hint: Os['family'] | undefined): ReadOs {
  const family = familyOf(draft) ?? hint;
  switch (family) {
    case 'linux':
      return linux(draft);
    case 'windows':
      return windows(draft);
    case 'macos':
      return macos(draft);
    case 'other':
    case undefined:
      return {
        os: {family: 'other', id: 'unknown', name: draft.name ?? 'unknown', version: '', ...parts(draft)},
        notes: ['The file does not say which operating system this is (os.family: linux, windows or macos)'],
      };
  }
}

const FAMILIES: readonly (readonly [name: RegExp, family: Os['family']])[] = [
  [/^(?:microsoft )?windows|^win(?:32|64)?$/i, 'windows'],
  [/^mac ?os|^os ?x(?:$| )|^darwin(?:$| )/i, 'macos'],
  [/^(?:gnu\/)?linux$/i, 'linux'],
];

function familyOf({family, id, name}: OsDraft): Os['family'] | undefined {
  const texts = [family, id, name].filter((text) => text !== undefined);
  for (const text of texts) {
    const found = FAMILIES.find(([known]) => known.test(text))?.[1];
    if (found) return found;
    if (knownDistribution(text) !== undefined) return 'linux';
  }
  return undefined;
}

function linux(draft: OsDraft): ReadOs {
  const id = distributionId(draft.id ?? '') ?? distributionId(draft.name ?? '') ?? 'unknown';
  const version = releaseNumber(draft);
  const missing = [
    ...(id === 'unknown' ? ['which distribution (os.id or os.name)'] : []),
    ...(version === '' && !ROLLING.has(id) ? ['its release (os.version)'] : []),
  ];
  const name = draft.name ?? (id === 'unknown' ? 'Linux' : id);
  return {
    os: {family: 'linux', id, name, version, ...parts(draft)},
    notes: missing.map((what) => `The file does not say ${what}: the distribution’s packages stay unknown`),
  };
}

/** Without releases (os-release(5): no `VERSION_ID`, or the day of an image). */
const ROLLING = new Set(['arch', 'manjaro', 'endeavouros', 'opensuse-tumbleweed', 'wolfi', 'unknown']);

function windows(draft: OsDraft): ReadOs {
  const {base, full} = windowsBuild(draft);
  const {build: _build, ...rest} = parts(draft);
  const os: Os = {
    family: 'windows',
    id: 'windows',
    name: draft.name ?? 'Windows',
    version: base ?? draft.version ?? '',
    ...rest,
  };
  if (full !== undefined) return {os: {...os, build: full}, notes: []};
  return {
    os,
    notes: [
      'Windows itself is not judged: its build with revision is missing (os.build, such as 10.0.19045.4046)',
    ],
  };
}

const MACOS = /^(?:mac ?os(?: x)? |os x )?(?<version>\d{1,2}(?:\.\d{1,3}){0,2}(?: \([a-z]\))?)(?![\w.])/i;
const MACOS_NAME = /(?:^|\s)(?<version>1\d\.\d{1,3}(?:\.\d{1,3})?|[1-9]\d(?:\.\d{1,3}){0,2})(?:$|\s)/;

function macos(draft: OsDraft): ReadOs {
  const version =
    MACOS.exec(draft.version ?? '')?.groups?.['version'] ??
    (draft.version === undefined ? MACOS_NAME.exec(draft.name ?? '')?.groups?.['version'] : undefined);
  const os = {family: 'macos', id: 'macos', name: draft.name ?? 'macOS', ...parts(draft)} as const;
  if (version !== undefined && !isKernel(version)) return {os: {...os, version}, notes: []};
  return {
    os: {...os, version: ''},
    notes: ['macOS itself is not judged: its version is missing (os.version, such as 14.6.1)'],
  };
}

/** Apple went from 15 to 26 and before 11 never beyond 10: 16 to 25 are versions of the kernel, Darwin. */
function isKernel(version: string): boolean {
  const major = Number(/^\d+/.exec(version)?.[0]);
  return major < 10 || (major > 15 && major < 26);
}

type Parts = Pick<Os, 'arch' | 'build' | 'codename' | 'ubuntuCodename'>;

function parts({arch, build, codename, ubuntuCodename}: OsDraft): Parts {
  return {
    arch: arch ?? 'unknown',
    ...(build === undefined ? {} : {build}),
    ...(codename === undefined ? {} : {codename}),
    ...(ubuntuCodename === undefined ? {} : {ubuntuCodename: ubuntuCodename.toLowerCase()}),
  };
}
