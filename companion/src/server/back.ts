import type {Request} from '@plimsoll/shared/protocol';

import type {FixChannel, Outcome, StoredSnapshot} from '../services.ts';

/** Who asks: what a conversation knows of its other end. */
export interface Asker {
  readonly channel: FixChannel;
  /** The asking browser's client id; undefined for the command line. */
  readonly clientId: string | undefined;
}

/** Who answers what came in by a door, and is not about the doors themselves. */
export interface Back {
  /** The answer, as JSON text of a `Response`. Never rejects. */
  answer(request: Request, asker: Asker): Promise<string>;
  /** The newest snapshot; waits for the first one. */
  snapshot(): Promise<Outcome<StoredSnapshot>>;
  /** Somebody looks, until the answer is called. */
  look(): () => void;
}
