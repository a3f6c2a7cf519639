import {type HeldException, proposeException} from '@plimsoll/shared/exceptions';
import type {Event} from '@plimsoll/shared/protocol';

import type {Engine, Exceptions, Outcome} from '../services.ts';
import {addedEvent, cancelledEvent} from './exception-events.ts';
import type {NewEvent} from './history.ts';

const DAY_MS = 86_400_000;
/** More in force at a time are refused: each is a decision somebody has to look at again. */
const MAX_ACTIVE = 200;

/** What the book of exceptions is kept in; state/ implements it. */
export interface ExceptionMemory {
  list(): readonly HeldException[];
  find(id: string): HeldException | undefined;
  /** Keeps an exception together with its line, all or nothing; the line's number. */
  keep(held: HeldException, event: NewEvent): number;
}

interface Options {
  readonly engine: Pick<Engine, 'current' | 'rejudge'>;
  readonly memory: ExceptionMemory;
  readonly now?: () => Date;
  readonly newId: () => string;
}

/** What somebody decided to leave: made, listed, withdrawn. How it ends by itself is the engine's. */
export function createExceptions({engine, memory, newId, now = () => new Date()}: Options): Exceptions {
  const listeners = new Set<(event: Event) => void>();

  async function keep(held: HeldException, event: NewEvent): Promise<Outcome<HeldException['exception']>> {
    const newest = memory.keep(held, event);
    for (const listener of listeners) listener({e: 'timeline', p: {newest}});
    await engine.rejudge();
    return {ok: true, value: held.exception};
  }

  return {
    list: () => memory.list().map(({exception}) => exception),
    async add(wish, by) {
      const snapshot = engine.current();
      if (!snapshot) return {ok: false, code: 'unavailable', message: 'the first scan has not ended'};
      const active = memory.list().filter(({exception}) => exception.state === 'active');
      if (active.length >= MAX_ACTIVE) {
        return {ok: false, code: 'refused', message: `there are ${MAX_ACTIVE} exceptions already`};
      }
      if (active.some(({exception}) => isSame(exception.scope, wish.scope))) {
        return {ok: false, code: 'refused', message: 'there is an exception for this already'};
      }
      const made = now();
      const held = proposeException(wish, snapshot, {
        id: newId(),
        by,
        createdAt: made.toISOString(),
        until: new Date(made.getTime() + wish.days * DAY_MS).toISOString(),
      });
      if (!held) return {ok: false, code: 'not-found', message: 'nothing of that name is open here'};
      return keep(held, addedEvent(held));
    },
    async cancel(id, by) {
      const held = memory.find(id);
      if (held?.exception.state !== 'active') {
        return {ok: false, code: 'not-found', message: 'no such exception is in force'};
      }
      const at = now().toISOString();
      const exception = {...held.exception, state: 'cancelled' as const, endedAt: at};
      return keep({...held, exception}, cancelledEvent(held, at, by));
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

type Scope = HeldException['exception']['scope'];

function isSame(a: Scope, b: Scope): boolean {
  return a.of === b.of && nameOf(a) === nameOf(b);
}

function nameOf(scope: Scope): string {
  return scope.of === 'component' ? scope.source : scope.id;
}
