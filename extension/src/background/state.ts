import type {PortalState, Progress} from '@plimsoll/shared/protocol';
import type {Recommendation} from '@plimsoll/shared/recommend';
import type {DeviceScore} from '@plimsoll/shared/score';

import type {CourierState} from '../courier/index.ts';
import type {LinkState} from '../link/index.ts';
import type {ReadPolicy} from '../policy/index.ts';

/** One thing to do, in words: what the popup shows of a recommendation. */
export interface ActionView {
  readonly id: string;
  readonly kind: Recommendation['kind'];
  readonly title: string;
  readonly why: string;
  readonly minutes: number;
  readonly scoreAfter: number;
  /** True when the companion can do it after preview and consent. */
  readonly fixable: boolean;
  readonly restart: boolean;
}

/** The snapshot in one screen. */
export interface Summary {
  readonly seq: number;
  readonly takenAt: string;
  readonly deviceName: string;
  readonly os: string;
  readonly exposure: number;
  readonly residual: number;
  readonly level: DeviceScore['level'];
  readonly secure: number | null;
  readonly knowledge: 'none' | 'current' | 'stale' | 'building' | 'failed';
  readonly knowledgeWhy: string | null;
  /** The first three things to do. */
  readonly actions: readonly ActionView[];
  readonly counts: {
    /** Things a person can do now; `attention` is not one. */
    readonly todo: number;
    readonly weaknesses: number;
    readonly exploited: number;
    readonly software: number;
    readonly notAssessed: number;
    readonly failing: number;
    readonly checks: number;
    readonly unknown: number;
  };
}

const SHAPE = 1;

/** Everything pages show besides the snapshot itself; small, so that the popup paints from its copy. */
export interface AppState {
  /** Grows with the shape: an older copy in the session is not read. */
  readonly shape: typeof SHAPE;
  readonly link: LinkState;
  readonly summary: Summary | null;
  /** Exposure before its last move, and when it moved. */
  readonly trend: {readonly from: number; readonly to: number; readonly at: string} | null;
  readonly progress: Progress | null;
  readonly portal: PortalState | null;
  readonly courier: CourierState;
  readonly policy: ReadPolicy;
  readonly companion: {
    readonly version: string;
    readonly startedAt: string;
    readonly scanning: boolean;
    /** Older than the policy allows. */
    readonly tooOld: boolean;
  } | null;
  /** When the companion was last heard, ISO; null never. */
  readonly heardAt: string | null;
}

/** Before anything is known. */
export const initialState: AppState = {
  shape: SHAPE,
  link: {state: 'connecting'},
  summary: null,
  trend: null,
  progress: null,
  portal: null,
  courier: {state: 'idle', nextTry: 0},
  policy: {values: {}, ignored: []},
  companion: null,
  heardAt: null,
};

/** Whether a stored value is a state of this shape; only this extension writes there. */
export function isState(value: unknown): value is AppState {
  return typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPE;
}
