import type {Event, Response} from '@plimsoll/shared/protocol';

import type {FixChannel, Services} from '../services.ts';
import {dispatch, readRequest, refusal} from './dispatch.ts';
import type {EventHub} from './events.ts';
import {reportBug} from './report.ts';

/** More at a time is refused, not queued (security.md §6.5). */
const MAX_IN_FLIGHT = 8;

export interface ConversationOptions {
  readonly services: Services;
  readonly hub: EventHub;
  readonly channel: FixChannel;
  readonly clientId: string | undefined;
  connected(clientId: string): boolean;
  /** Resolves when the text is on its way; false when it is too large to send. */
  send(text: string): Promise<boolean>;
}

/** One peer's requests, answers and events, the same for a browser's session and the command line's socket. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #leave: () => void;
  #inFlight = 0;
  #ended = false;
  #endLook: (() => void) | undefined;
  /** Deltas made while the snapshot they follow is not sent yet; undefined before a subscription. */
  #held: string[] | undefined;
  #following = false;

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#leave = options.hub.join((event, text) => this.#tell(event, text));
  }

  /** Takes a request; its answer follows when it is ready. Never throws. */
  take(text: string): void {
    this.#serve(text).catch((error: unknown) => reportBug(error, 'conversation'));
  }

  async #serve(text: string): Promise<void> {
    const request = readRequest(text);
    if (!('m' in request)) return this.#answer(request);
    if (this.#inFlight >= MAX_IN_FLIGHT) {
      return this.#answer(refusal(request.id, 'too-many-requests', `more than ${MAX_IN_FLIGHT} at a time`));
    }
    this.#inFlight += 1;
    try {
      let subscribed = false;
      const {services, channel, clientId} = this.#options;
      const response = await dispatch(request, {
        services,
        channel,
        clientId,
        connected: (id) => this.#options.connected(id),
        subscribe: () => {
          subscribed = true;
          this.#subscribe();
        },
      });
      const sent = this.#answer(response);
      if (subscribed) this.#release();
      await sent;
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** The peer is gone: nobody looks any more. */
  end(): void {
    this.#ended = true;
    this.#leave();
    this.#endLook?.();
    this.#endLook = undefined;
  }

  #subscribe(): void {
    if (this.#ended) return;
    if (!this.#following) this.#held ??= [];
    // May find news at once: those are held already.
    this.#endLook ??= this.#options.services.engine.look();
  }

  async #answer(response: Response): Promise<void> {
    if (this.#ended) return;
    if (await this.#options.send(JSON.stringify(response))) return;
    await this.#options.send(JSON.stringify(refusal(response.id, 'internal', 'the answer is too large')));
  }

  /** The snapshot is queued: what was held follows it. */
  #release(): void {
    for (const text of this.#held ?? []) void this.#options.send(text);
    this.#held = undefined;
    this.#following = true;
  }

  #tell(event: Event, text: string): void {
    if (this.#ended) return;
    if (event.e !== 'delta' || this.#following) void this.#options.send(text);
    else this.#held?.push(text);
  }
}
