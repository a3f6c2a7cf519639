import type {Action} from './action.ts';
import {tagList} from './action.ts';

/** An action with what it weighs: the sum of the terms it closes. */
export interface Weighed {
  readonly action: Action;
  readonly weight: number;
}

/** Actions of one kind and source that stand on their own; a few more are no reason to gather. */
const ALONE = 12;
const SLACK = 3;

/**
 * Gathers the light ones: a desktop with thousands of weaknesses has a hundred packages to update by the same command, and
 * nobody reads a hundred cards. Of each kind and vendor the heaviest, and whatever attackers already use, stand alone; the
 * rest becomes one action that closes all they close. Settings, restarts and upgrades are never gathered.
 */
export function condense(weighed: readonly Weighed[]): Action[] {
  const groups = Map.groupBy(weighed, ({action}) =>
    action.kind === 'update' || action.kind === 'attention' ? `${action.kind} ${action.vendor}` : action.id,
  );
  return [...groups.values()].flatMap((group) => {
    if (group.length <= ALONE + SLACK) return group.map(({action}) => action);
    const sorted = group.toSorted((a, b) => b.weight - a.weight || (a.action.id < b.action.id ? -1 : 1));
    const alone = sorted.filter(({action}, place) => place < ALONE || action.tags.includes('exploited'));
    const kept = new Set(alone);
    const rest = sorted.filter((item) => !kept.has(item)).map(({action}) => action);
    return [...alone.map(({action}) => action), ...gather(rest)];
  });
}

const OTHERS = '-_-others';

/** Whether a recommendation is many light ones in one; its `product` is then their vendor. */
export function isGathered(id: string): boolean {
  return id.endsWith(OTHERS);
}

function gather(actions: readonly Action[]): Action[] {
  const [first] = actions;
  if (!first) return [];
  if (actions.length === 1) return [first];
  const {kind, vendor} = first;
  const command = commonCommand(actions);
  return [
    {
      id: `va-_-${vendor}${kind === 'attention' ? '-_-attention' : ''}${OTHERS}`,
      kind,
      product: vendor,
      vendor,
      packages: unite(actions.map(({packages}) => packages)),
      minutes: kind === 'attention' ? 10 : Math.max(5, Math.ceil(actions.length / 10)),
      restart: actions.some(({restart}) => restart),
      ...(command === undefined ? {} : {command}),
      ...commonFix(actions),
      tags: tagList(actions.flatMap(({tags}) => tags)),
      closes: unite(actions.map(({closes}) => closes)),
    },
  ];
}

/** The fix that runs all of them that can be run; none where two managers would have to. */
function commonFix(actions: readonly Action[]): Pick<Action, 'fix'> {
  const [fix, ...more] = new Set(actions.flatMap(({fix: one}) => one ?? []));
  return fix === undefined || more.length > 0 ? {} : {fix};
}

/** What updates everything, where all of them are the same manager's. */
function commonCommand(actions: readonly Action[]): string | undefined {
  const commands = actions.map(({command}) => command ?? '');
  const whole = WHOLE.find(([beginning]) => commands.every((command) => command.startsWith(beginning)));
  return whole?.[1];
}

const WHOLE: readonly (readonly [beginning: string, all: string])[] = [
  ['sudo apt-get ', 'sudo apt-get update && sudo apt-get upgrade'],
  ['sudo dnf ', 'sudo dnf upgrade --refresh'],
  ['sudo zypper ', 'sudo zypper refresh && sudo zypper update'],
  ['sudo apk ', 'sudo apk update && sudo apk upgrade'],
  ['sudo pacman ', 'sudo pacman -Syu'],
  ['brew ', 'brew upgrade'],
  ['winget ', 'winget upgrade --all'],
  ['choco ', 'choco upgrade all'],
  ['sudo snap ', 'sudo snap refresh'],
  ['flatpak ', 'flatpak update'],
];

function unite(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].toSorted();
}
