import type {AppState} from '../background/state.ts';

/** Which of its faces a page shows; the rest of the state only fills it in. */
export type Screen =
  | 'loading'
  /** Nothing paired, nothing found: what it is, and the two steps. */
  | 'first-run'
  /** Nothing paired, but a companion is there. */
  | 'unpaired'
  /** Another companion than the paired one. */
  | 'stranger'
  /** Paired, silent, and nothing known from before. */
  | 'stopped'
  | 'scanning'
  | 'no-knowledge'
  | 'ready';

/** The face for a state. */
export function screenOf({link, summary, companion}: AppState, known: boolean): Screen {
  if (!known) return 'loading';
  if (link.state === 'unpaired') return link.found ? 'unpaired' : 'first-run';
  if (link.state === 'stranger') return 'stranger';
  if (!summary) {
    if (link.state === 'offline') return 'stopped';
    return link.state === 'connected' && companion ? 'scanning' : 'loading';
  }
  if (link.state === 'offline' && summary.knowledge === 'none') return 'stopped';
  // A verdict without knowledge would look like all well.
  const blind =
    summary.knowledge === 'none' || summary.knowledge === 'building' || summary.knowledge === 'failed';
  return blind && summary.counts.weaknesses === 0 ? 'no-knowledge' : 'ready';
}
