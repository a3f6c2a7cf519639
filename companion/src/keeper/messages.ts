import type {Diagnosis, Event, Request} from '@plimsoll/shared/protocol';
import type {Lang} from '@plimsoll/shared/texts';

import type {Plan} from '../collectors/plan.ts';
import type {Asker} from '../server/index.ts';

/*
 * What the two halves of the companion say to one another: the one that stays, and the worker it starts when there is
 * something to do. One message is one line: a word, a space, and JSON or nothing.
 */

/** A worker's exit code: the half that stays has to begin anew, as another version, or to set aside what cannot be read. */
export const BEGIN_ANEW = 75;

/** All a worker needs to know of the process it belongs to. */
export interface Hello {
  /** Names this run of the companion: what an earlier run left behind is read with more care. */
  readonly boot: string;
  readonly version: string;
  /** Milliseconds this run has lasted. */
  readonly uptimeMs: number;
  readonly startedAt: string;
  readonly stateFolder: string;
  readonly deviceId: string;
  readonly port: number | null;
  readonly problems: readonly Diagnosis[];
  readonly knowledge?: string | undefined;
  readonly config?: string | undefined;
  readonly lang: Lang;
  /** Nothing was collected in this run so far: everything is, and told on the terminal in this form. */
  readonly first: boolean;
  /** It is this run's very first worker. */
  readonly boots: boolean;
  readonly summary: 'none' | 'plain' | 'colour';
}

/** Something to be done later: it wakes the worker. `step` is handed back as it was given. */
export interface Alarm {
  readonly name: 'refresh' | 'carry';
  readonly ms: number;
  readonly step: number;
}

/** From the half that stays to its worker. */
export interface ToWorker {
  readonly hello: Hello;
  /** A request somebody sent, with the number its answer is to have. */
  readonly ask: {readonly number: number; readonly from: Asker; readonly request: Request};
  /** What these collectors read has changed. */
  readonly changed: readonly string[];
  readonly alarm: Alarm;
}

/** From a worker to the half that stays. `answer` and `event` carry, after a number or a name, text that goes on as it is. */
export interface FromWorker {
  readonly plan: Plan;
  readonly alarm: Alarm;
  /** For the terminal. */
  readonly print: string;
  /** The number of the newest snapshot on disk, which the state has as text. */
  readonly kept: number;
  /** It has nothing to do; how many messages it had by then. */
  readonly rest: number;
  /** The newest snapshot as JSON, where the disk would not take it. */
  readonly held: string;
  /** It works on. */
  readonly alive: null;
  readonly answer: readonly [number: number, text: string];
  readonly event: readonly [name: Event['e'], text: string];
}

type Of<T> = {[K in keyof T]: {readonly is: K; readonly value: T[K]}}[keyof T];
export type WorkerMessage = Of<ToWorker>;
export type KeeperMessage = Of<FromWorker>;

/** A message as a line. */
export function writeMessage(message: WorkerMessage | KeeperMessage): string {
  if (message.is === 'answer' || message.is === 'event') {
    const [name, text] = message.value;
    return `${message.is} ${name} ${text}`;
  }
  if (message.is === 'held') return `held ${message.value}`;
  return `${message.is} ${JSON.stringify(message.value)}`;
}

/** A line of a worker's as a message; undefined for what is none, such as a warning of Node's. */
export function readFromWorker(line: string): KeeperMessage | undefined {
  const [is, rest] = cut(line);
  switch (is) {
    case 'answer': {
      const [number, text] = cut(rest);
      return {is, value: [Number(number), text]};
    }
    case 'event': {
      const [name, text] = cut(rest);
      return isEvent(name) ? {is, value: [name, text]} : undefined;
    }
    case 'held':
      return {is, value: rest};
    case 'plan':
    case 'alarm':
    case 'print':
    case 'kept':
    case 'rest':
    case 'alive':
      // Our own other half wrote it: nobody else can.
      return {is, value: JSON.parse(rest)};
    default:
      return undefined;
  }
}

/** A line of the half that stays as a message. */
export function readFromKeeper(line: string): WorkerMessage | undefined {
  const [is, rest] = cut(line);
  switch (is) {
    case 'hello':
    case 'ask':
    case 'changed':
    case 'alarm':
      return {is, value: JSON.parse(rest)};
    default:
      return undefined;
  }
}

const EVENTS: Readonly<Record<Event['e'], true>> = {
  delta: true,
  progress: true,
  'fix.output': true,
  'fix.done': true,
  portal: true,
  courier: true,
  timeline: true,
};

function isEvent(name: string): name is Event['e'] {
  return Object.hasOwn(EVENTS, name);
}

function cut(text: string): readonly [word: string, rest: string] {
  const at = text.indexOf(' ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
