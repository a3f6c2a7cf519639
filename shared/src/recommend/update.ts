import type {Finding} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {compareDpkg} from '../versions/index.ts';
import {type Action, tagList} from './action.ts';

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
  const bySource = Map.groupBy(
    findings.filter(({confidence}) => confidence !== 'possible'),
    ({source}) => source,
  );
  const installed = Map.groupBy(
    software.filter(({type}) => type === 'deb'),
    (item) => item.source?.name ?? item.name,
  );
  const offersKnown = software.some(({candidate}) => candidate !== undefined);
  return [...bySource].flatMap(([source, open]) => {
    const packages = installed.get(source) ?? [];
    const offer = offersKnown ? highest(packages.map((item) => item.candidate?.version)) : undefined;
    const fixed = open.filter((finding) => isFixed(finding, offersKnown ? (offer ?? '') : undefined));
    const rest = open.filter((finding) => !fixed.includes(finding));
    return [
      ...(fixed.length > 0 ? [update({source, os, packages, findings: fixed, offer})] : []),
      ...(rest.length > 0 ? [attention({source, os, packages, findings: rest, offer})] : []),
    ];
  });
}

interface Subject {
  readonly source: string;
  readonly os: Os;
  readonly packages: readonly Software[];
  readonly findings: readonly Finding[];
  readonly offer: string | undefined;
}

function isFixed(finding: Finding, offer: string | undefined): boolean {
  if (finding.fixedVersion === null) return false;
  if (offer === undefined) return true;
  const order = compareDpkg(offer, finding.fixedVersion);
  return order !== undefined && order >= 0;
}

function update(subject: Subject): Action {
  const {source, os, packages, findings, offer} = subject;
  const names = [...new Set(findings.flatMap((finding) => finding.packages))].toSorted();
  const to = offer ?? highest(findings.map((finding) => finding.fixedVersion ?? undefined));
  const runnable = packages.some(({candidate, held}) => candidate !== undefined && !held);
  const command = aptCommand(names);
  return {
    ...common(subject),
    id: `va-_-${os.id}-_-${source}`,
    kind: 'update',
    ...(to === undefined ? {} : {to}),
    packages: names,
    minutes: 2,
    // Only a new kernel image needs a new boot; everything else at most a restart of its services.
    restart: source === 'linux' && names.some((name) => name.startsWith('linux-image-')),
    ...(command === undefined ? {} : {command}),
    ...(runnable ? {fix: 'apt-upgrade'} : {}),
    tags: tagList([
      ...threatTags(findings),
      ...(packages.some(({candidate}) => candidate?.security) ? (['security-archive'] as const) : []),
    ]),
  };
}

function attention(subject: Subject): Action {
  const {source, os, findings} = subject;
  const exploited = findings.some(({kev, fixedVersion}) => kev !== null && fixedVersion === null);
  return {
    ...common(subject),
    id: `va-_-${os.id}-_-${source}-_-attention`,
    kind: 'attention',
    packages: [...new Set(findings.flatMap((finding) => finding.packages))].toSorted(),
    minutes: 10,
    restart: false,
    tags: tagList([...threatTags(findings), ...(exploited ? (['zero-day'] as const) : [])]),
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

function threatTags(findings: readonly Finding[]): Action['tags'] {
  const tags: Action['tags'] = [];
  if (findings.some(({kev}) => kev)) tags.push('exploited');
  if (findings.some(({kev}) => kev?.ransomware)) tags.push('ransomware');
  if (findings.some(({exploit}) => exploit !== 'none' && exploit !== 'unknown')) tags.push('public-exploit');
  if (findings.some(({running}) => running === 'listening')) tags.push('network-facing');
  return tags;
}

function highest(versions: readonly (string | undefined)[]): string | undefined {
  let best: string | undefined;
  for (const version of versions) {
    if (version === undefined) continue;
    if (best === undefined || (compareDpkg(version, best) ?? 0) > 0) best = version;
  }
  return best;
}

/** Debian policy 5.6.1 for names: anything else stays out of a command a person will paste. */
const PACKAGE_NAME = /^[a-z0-9][a-z0-9+.-]{1,100}$/;
const MAX_COMMAND = 1000;

function aptCommand(names: readonly string[]): string | undefined {
  if (names.length === 0 || !names.every((name) => PACKAGE_NAME.test(name))) return undefined;
  const command = `sudo apt-get update && sudo apt-get install --only-upgrade ${names.join(' ')}`;
  return command.length <= MAX_COMMAND ? command : 'sudo apt-get update && sudo apt-get upgrade';
}
