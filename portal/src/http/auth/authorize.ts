import type {Role} from '../../db/accounts.ts';
import type {Scope} from '../../db/scope.ts';

/** Everything a route can be for; each route declares exactly one. */
export type Action =
  | 'account.manage'
  | 'audit.read'
  | 'detection.read'
  | 'device.manage'
  | 'enrolment.manage'
  | 'machine.read'
  | 'machine.write'
  | 'recommendation.read'
  | 'score.read'
  | 'session.own'
  | 'software.read'
  | 'token.manage'
  | 'vulnerability.read';

/** Who asks: a person with a session, or a script with a token. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly name: string;
      readonly role: Role;
      readonly scope: Scope;
    }
  | {
      readonly kind: 'token';
      readonly id: string;
      readonly name: string;
      readonly permissions: readonly Permission[];
      readonly scope: Scope;
    };

/** What is acted on; absent for a list, which the scope itself cuts down. */
export interface Resource {
  readonly deviceId?: string;
  readonly group?: string;
}

const READS = [
  'detection.read',
  'machine.read',
  'recommendation.read',
  'score.read',
  'software.read',
  'vulnerability.read',
] as const;

const ROLES: Readonly<Record<Role, ReadonlySet<Action>>> = {
  admin: new Set<Action>([
    ...READS,
    'account.manage',
    'audit.read',
    'device.manage',
    'enrolment.manage',
    'machine.write',
    'session.own',
    'token.manage',
  ]),
  helpdesk: new Set<Action>([...READS, 'session.own']),
  user: new Set<Action>([...READS, 'session.own']),
};

/** The reference's application permissions (§6.1; the one for detections is that of its alerts) and what each opens here. */
export const PERMISSIONS = {
  'Machine.Read.All': ['machine.read'],
  'Machine.ReadWrite.All': ['machine.read', 'machine.write'],
  'Software.Read.All': ['software.read'],
  'Vulnerability.Read.All': ['vulnerability.read'],
  'SecurityRecommendation.Read.All': ['recommendation.read'],
  'Score.Read.All': ['score.read'],
  'Alert.Read.All': ['detection.read'],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** True when the text is a permission of the reference that this portal grants. */
export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}

/**
 * The one decision. Denies by default; a resource outside the actor's scope is denied like one that does not
 * exist, so the caller answers 404 for it.
 */
export function authorize(
  actor: Actor,
  action: Action,
  resource: Resource = {},
): 'allowed' | 'forbidden' | 'out-of-scope' {
  if (!mayDo(actor, action)) return 'forbidden';
  return inScope(actor.scope, resource) ? 'allowed' : 'out-of-scope';
}

function mayDo(actor: Actor, action: Action): boolean {
  if (actor.kind === 'person') return ROLES[actor.role].has(action);
  return actor.permissions.some((permission) =>
    PERMISSIONS[permission].some((granted) => granted === action),
  );
}

function inScope(scope: Scope, {deviceId, group}: Resource): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'groups':
      return group === undefined || scope.groups.includes(group);
    case 'devices':
      return deviceId === undefined || scope.devices.includes(deviceId);
  }
}
