import type {Finding} from '../findings/index.ts';
import type {Os} from '../inventory/index.ts';
import {type Action, tagList} from './action.ts';
import {highestFix, isZeroDay, threatTags} from './threats.ts';

/** True for the ecosystems whose advisories are written against the operating system itself. */
export function isSystem(ecosystem: string): boolean {
  return ecosystem === 'windows' || ecosystem === 'macos';
}

/**
 * Windows and macOS themselves: one update to the build or version that closes most, attention for what none fixes, and an
 * upgrade once the release gets no updates any more. (Linux distributions have the check `release-support`.)
 */
export function systemActions(findings: readonly Finding[], os: Os): Action[] {
  const ended = os.support?.state === 'ended' && os.family !== 'linux';
  if (ended) return [actionOf(findings, os, 'upgrade')];
  const fixed = findings.filter(({fixedVersion}) => fixedVersion !== null);
  const rest = findings.filter(({fixedVersion}) => fixedVersion === null);
  return [
    ...(fixed.length > 0 ? [actionOf(fixed, os, 'update')] : []),
    ...(rest.length > 0 ? [actionOf(rest, os, 'attention')] : []),
  ];
}

const SUFFIX = {update: '', upgrade: '-_-upgrade', attention: '-_-attention'} as const;
const MINUTES = {update: 20, upgrade: 90, attention: 10} as const;
const COMMANDS = {macos: 'softwareupdate --list', windows: 'start ms-settings:windowsupdate'} as const;

function actionOf(findings: readonly Finding[], os: Os, kind: keyof typeof SUFFIX): Action {
  const to = kind === 'update' ? highestFix(findings) : undefined;
  const from = findings[0]?.sourceVersion ?? (os.version || undefined);
  const command =
    kind === 'update' && (os.family === 'macos' || os.family === 'windows') ? COMMANDS[os.family] : undefined;
  const support = os.support?.state;
  return {
    id: `va-_-${os.id}-_-${os.family}${SUFFIX[kind]}`,
    kind,
    product: os.name,
    vendor: os.id,
    ...(from === undefined ? {} : {from}),
    ...(to === undefined ? {} : {to}),
    packages: [os.name],
    minutes: MINUTES[kind],
    restart: kind !== 'attention',
    ...(command === undefined ? {} : {command}),
    tags: tagList([
      ...threatTags(findings),
      ...(isZeroDay(findings) ? (['zero-day'] as const) : []),
      ...(support === 'ended' ? (['end-of-support'] as const) : []),
      ...(support === 'ending' ? (['ends-in-6-months'] as const) : []),
    ]),
    closes: findings.map(({id}) => id).toSorted(),
  };
}
