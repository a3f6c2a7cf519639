import type {GatherProgress} from './gather.ts';

/** One line of the child's answer, as JSON. Without an `ended` line the child did not come to its end. */
export type Told =
  | {readonly kind: 'progress'; readonly progress: GatherProgress}
  /** An ecosystem whose slice is new or confirmed. */
  | {readonly kind: 'done'; readonly text: string}
  | {readonly kind: 'problem'; readonly text: string}
  | {readonly kind: 'missing'; readonly text: string}
  | {readonly kind: 'ended'};

/** What a line says; undefined for anything that is no line of ours, such as a warning of Node's. */
export function readTold(line: string): Told | undefined {
  const value = parsed(line);
  if (!isRecord(value)) return undefined;
  const {kind, text} = value;
  if (kind === 'ended') return {kind};
  if ((kind === 'done' || kind === 'problem' || kind === 'missing') && typeof text === 'string')
    return {kind, text};
  const progress = kind === 'progress' ? readProgress(value['progress']) : undefined;
  return progress && {kind: 'progress', progress};
}

const STEPS = ['feed-fetch', 'feed-read', 'slice-build'] as const;
const UNITS = ['bytes', 'records', 'steps'] as const;

function readProgress(value: unknown): GatherProgress | undefined {
  if (!isRecord(value)) return undefined;
  const {done, total, detail} = value;
  const step = STEPS.find((name) => name === value['step']);
  const unit = UNITS.find((name) => name === value['unit']);
  if (!step || !unit || typeof done !== 'number' || typeof detail !== 'string') return undefined;
  return total === null || typeof total === 'number' ? {step, detail, done, total, unit} : undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
