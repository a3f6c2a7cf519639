import type {Finding} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {compareVersions} from '../versions/index.ts';
import {type Action, tagList} from './action.ts';
import {type Manager, managerOf, updateCommand} from './managers.ts';
import {closesWith, highestFix, isZeroDay, packagesOf, partition, threatTags} from './threats.ts';

/**
 * Updates and attention for packages of a distribution, one action a source package: the update closes what the
 * device's own channel fixes, attention holds what it does not fix yet. Where the channel's offer is unknown
 * (another root directory, no package lists) the advisory's fixed version is taken as what the channel has.
 */
export function packageActions(
  findings: readonly Finding[],
  software: readonly Software[],
  os: Os,
): Action[] {
  const bySource = Map.groupBy(findings, ({source}) => source);
  const installed = Map.groupBy(software, (item) => `${item.type}:${item.source?.name ?? item.name}`);
  const offersKnown = software.some(({candidate}) => candidate !== undefined);
  return [...bySource].flatMap(([source, open]) => {
    const manager = managerOf(open[0]?.ecosystem ?? '');
    if (!manager) return [];
    const packages = installed.get(`${manager.type}:${source}`) ?? [];
    const offer = offersKnown ? newestOffer(packages) : undefined;
    const reached = offersKnown ? (offer ?? '') : undefined;
    const [fixed, rest] = partition(open, (finding) => isFixed(finding, reached));
    const subject = {source, os, manager, packages, offer};
    return [
      ...(fixed.length > 0 ? [update({...subject, findings: fixed})] : []),
      ...(rest.length > 0 ? [attention({...subject, findings: rest})] : []),
    ];
  });
}

interface Subject {
  readonly source: string;
  readonly os: Os;
  readonly manager: Manager;
  readonly packages: readonly Software[];
  readonly findings: readonly Finding[];
  readonly offer: string | undefined;
}

function isFixed(finding: Finding, offer: string | undefined): boolean {
  return offer === undefined ? finding.fixedVersion !== null : closesWith(finding, offer);
}

function update(subject: Subject): Action {
  const {source, os, manager, packages, findings, offer} = subject;
  const names = packagesOf(findings);
  const to = offer ?? highestFix(findings);
  // What apt offers is collected; the others are asked when a fix is planned.
  const runnable = packages.some(
    ({type, candidate, held}) => !held && (type !== 'deb' || candidate !== undefined),
  );
  const command = updateCommand(manager, names);
  return {
    ...common(subject),
    id: `va-_-${os.id}-_-${source}`,
    kind: 'update',
    ...(to === undefined ? {} : {to}),
    packages: names,
    minutes: 2,
    // Only a new kernel image needs a new boot; everything else at most a restart of its services.
    restart: names.some((name) => KERNEL_IMAGE.test(name)),
    ...(command === undefined ? {} : {command}),
    ...(runnable && manager.fix !== undefined ? {fix: manager.fix} : {}),
    tags: tagList([
      ...threatTags(findings),
      ...(packages.some(({candidate}) => candidate?.security) ? (['security-archive'] as const) : []),
    ]),
  };
}

const KERNEL_IMAGE =
  /^(?:linux-image-|kernel(?:-core|-default|-rt|-uek)?$|linux(?:-lts|-zen|-hardened|-virt)?$)/;

function attention(subject: Subject): Action {
  const {source, os, findings} = subject;
  return {
    ...common(subject),
    id: `va-_-${os.id}-_-${source}-_-attention`,
    kind: 'attention',
    packages: packagesOf(findings),
    minutes: 10,
    restart: false,
    tags: tagList([...threatTags(findings), ...(isZeroDay(findings) ? (['zero-day'] as const) : [])]),
  };
}

function common({source, os, findings}: Subject): Pick<Action, 'product' | 'vendor' | 'from' | 'closes'> {
  const from = findings[0]?.sourceVersion;
  return {
    product: source,
    vendor: os.id,
    ...(from === undefined ? {} : {from}),
    closes: findings.map(({id}) => id).toSorted(),
  };
}

function newestOffer(packages: readonly Software[]): string | undefined {
  let best: string | undefined;
  for (const {type, candidate} of packages) {
    if (!candidate) continue;
    const order = type === 'deb' ? 'dpkg' : type === 'rpm' ? 'rpm' : type === 'apk' ? 'apk' : 'pacman';
    if (best === undefined || (compareVersions(order, candidate.version, best) ?? 0) > 0)
      best = candidate.version;
  }
  return best;
}
