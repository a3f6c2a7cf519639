import type {Finding} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {type Action, tagList} from './action.ts';
import {managerFor, updateCommand} from './managers.ts';
import {highestFix, isZeroDay, packagesOf, partition, threatTags} from './threats.ts';

interface Way {
  /** Names that may stand in a command a person pastes. */
  readonly name: RegExp;
  command(id: string): string;
  /** Id in the compiled catalogue of fixes. */
  readonly fix?: string;
}

/** How installers that no distribution has for its own packages are told to update one application. */
const WAYS: Readonly<Record<string, Way>> = {
  brew: {
    name: /^[a-z0-9][a-z0-9@+._-]{0,100}$/,
    command: (id) => `brew upgrade ${id}`,
    fix: 'brew-upgrade',
  },
  chocolatey: {name: /^[a-z0-9][a-z0-9._-]{0,100}$/i, command: (id) => `choco upgrade ${id}`},
  flatpak: {
    name: /^[A-Za-z0-9][A-Za-z0-9._-]{0,200}$/,
    command: (id) => `flatpak update ${id}`,
    fix: 'flatpak-update',
  },
  snap: {
    name: /^[a-z0-9][a-z0-9-]{0,40}$/,
    command: (id) => `sudo snap refresh ${id}`,
    fix: 'snap-refresh',
  },
  winget: {
    name: /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/,
    command: (id) => `winget upgrade --exact --id ${id}`,
    fix: 'winget-upgrade',
  },
};

/**
 * Applications of vendors, one action a product. A release line whose support has ended is left for a newer one
 * (`upgrade`), or the product is taken off when nobody has used it; what no version fixes is to be watched. End of support is an action of its
 * own where no weakness is known yet.
 */
export function applicationActions(
  findings: readonly Finding[],
  software: readonly Software[],
  os: Os,
): Action[] {
  const installed = Map.groupBy(
    software.filter(({product}) => product !== undefined),
    ({product}) => product ?? '',
  );
  const open = Map.groupBy(findings, ({source}) => source);
  const products = new Set([
    ...open.keys(),
    ...[...installed].filter(([, items]) => ends(items)).map(([id]) => id),
  ]);
  return [...products]
    .toSorted()
    .flatMap((id) => productActions({id, os, items: installed.get(id) ?? [], findings: open.get(id) ?? []}));
}

function ends(items: readonly Software[]): boolean {
  return items.some(({support}) => support !== undefined && support.state !== 'supported');
}

interface Subject {
  readonly id: string;
  readonly os: Os;
  readonly items: readonly Software[];
  readonly findings: readonly Finding[];
}

function productActions(subject: Subject): Action[] {
  const {items, findings} = subject;
  const ended = items.some(({support}) => support?.state === 'ended');
  const [fixed, rest] = partition(
    findings,
    ({fixedVersion, state}) => fixedVersion !== null || state === 'fix-available',
  );
  // Whatever an unsupported line still has open, leaving it closes.
  if (ended) return [remedy(subject, isUnused(items) ? 'uninstall' : 'upgrade')];
  return [
    ...(fixed.length > 0 || (findings.length === 0 && ends(items))
      ? [remedy({...subject, findings: fixed}, 'update')]
      : []),
    ...(rest.length > 0
      ? [remedy({...subject, findings: rest}, isUnused(items) ? 'uninstall' : 'attention')]
      : []),
  ];
}

function isUnused(items: readonly Software[]): boolean {
  return items.length > 0 && items.every(({running}) => running === 'unused');
}

type Kind = 'update' | 'upgrade' | 'uninstall' | 'attention';

const SUFFIX: Readonly<Record<Kind, string>> = {
  update: '',
  upgrade: '-_-upgrade',
  uninstall: '-_-uninstall',
  attention: '-_-attention',
};
const MINUTES: Readonly<Record<Kind, number>> = {update: 3, upgrade: 15, uninstall: 3, attention: 10};

function remedy({id, os, items, findings}: Subject, kind: Kind): Action {
  const [first] = items;
  const from = first?.version ?? findings[0]?.sourceVersion;
  const to = kind === 'update' ? (highestFix(findings) ?? first?.support?.latest) : undefined;
  const way = kind === 'update' && first ? wayOf(first, os) : undefined;
  return {
    id: `va-_-apps-_-${id}${SUFFIX[kind]}`,
    kind,
    product: first?.productTitle ?? id,
    vendor: 'apps',
    ...(from === undefined ? {} : {from}),
    ...(to === undefined ? {} : {to}),
    packages: findings.length > 0 ? packagesOf(findings) : items.map(({name}) => name).toSorted(),
    minutes: MINUTES[kind],
    restart: false,
    ...way,
    tags: tagList([
      ...threatTags(findings),
      ...(isZeroDay(findings) ? (['zero-day'] as const) : []),
      ...supportTags(items),
    ]),
    closes: findings.map((finding) => finding.id).toSorted(),
  };
}

function supportTags(items: readonly Software[]): Action['tags'] {
  if (items.some(({support}) => support?.state === 'ended')) return ['end-of-support'];
  return items.some(({support}) => support?.state === 'ending') ? ['ends-in-6-months'] : [];
}

/** The command to copy, and the fix where this device's own manager can be asked for one. */
function wayOf(item: Software, os: Os): Pick<Action, 'command' | 'fix'> {
  const {type, held, candidate} = item;
  const {command, fix} = managerWay(item, os) ?? otherWay(item);
  if (command === undefined) return {};
  const runnable = !held && (type !== 'deb' || candidate !== undefined);
  return {command, ...(runnable && fix !== undefined ? {fix} : {})};
}

/** By the manager that also updates the distribution's own packages. */
function managerWay({type, name}: Software, os: Os): Pick<Action, 'command' | 'fix'> | undefined {
  const manager = managerFor(type, os);
  const command = manager && updateCommand(manager, [name]);
  if (command === undefined) return undefined;
  return {command, ...(manager?.fix === undefined ? {} : {fix: manager.fix})};
}

function otherWay({type, packageId, name}: Software): Pick<Action, 'command' | 'fix'> {
  const way = Object.hasOwn(WAYS, type) ? WAYS[type] : undefined;
  const id = packageId ?? name;
  if (!way?.name.test(id)) return {};
  return {command: way.command(id), ...(way.fix === undefined ? {} : {fix: way.fix})};
}
