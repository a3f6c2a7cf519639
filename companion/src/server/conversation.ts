import {type Bytes, pack} from '@plimsoll/shared/channel';
import type {Event, Request} from '@plimsoll/shared/protocol';

import type {Clients, StoredSnapshot} from '../services.ts';
import type {Asker, Back} from './back.ts';
import type {EventHub} from './events.ts';
import {dispatchFront, isFront, isNothing} from './front-dispatch.ts';
import {reportBug} from './report.ts';
import {readRequest, refusal} from './request.ts';

/** More at a time is refused, not queued (security.md §6.5). */
const MAX_IN_FLIGHT = 8;

export interface ConversationOptions extends Asker {
  readonly back: Back;
  readonly hub: EventHub;
  readonly clients: Clients;
  connected(clientId: string): boolean;
  /** Resolves when a text, or a packed one, is on its way; false when it is too large to send. */
  send(text: string | Bytes): Promise<boolean>;
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
  /** The number of the snapshot that was sent: what it contains is not told again. */
  #has = 0;

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#leave = options.hub.join((name, text) => this.#tell(name, text));
  }

  /** Takes a request; its answer follows when it is ready. Never throws. */
  take(text: string): void {
    this.#serve(text).catch((error: unknown) => reportBug(error, 'conversation'));
  }

  async #serve(text: string): Promise<void> {
    const request = readRequest(text);
    if (!('m' in request)) return this.#answer(request.id, JSON.stringify(request));
    const {id} = request;
    if (this.#inFlight >= MAX_IN_FLIGHT) {
      const refused = refusal(id, 'too-many-requests', `more than ${MAX_IN_FLIGHT} at a time`);
      return this.#answer(id, JSON.stringify(refused));
    }
    this.#inFlight += 1;
    try {
      if (request.m === 'snapshot.subscribe') await this.#subscribe(request);
      else await this.#answer(id, await this.#ask(request));
    } finally {
      this.#inFlight -= 1;
    }
  }

  async #ask(request: Request): Promise<string> {
    const {back, clients, channel, clientId} = this.#options;
    if (!isFront(request.m)) return back.answer(request, {channel, clientId});
    return JSON.stringify(
      await dispatchFront(request, request.m, {
        clients,
        clientId,
        connected: (id) => this.#options.connected(id),
      }),
    );
  }

  /** Answers the snapshot; deltas follow it. */
  async #subscribe({id, p}: Request): Promise<void> {
    if (!isNothing(p)) {
      const refused = refusal(id, 'bad-params', 'the parameters of snapshot.subscribe are not as agreed');
      return this.#answer(id, JSON.stringify(refused));
    }
    const snapshot = await this.#options.back.snapshot();
    if (this.#ended) return;
    if (!snapshot.ok) {
      return this.#answer(id, JSON.stringify(refusal(id, snapshot.code, snapshot.message)));
    }
    // In the same turn as the snapshot was read: no delta is lost or doubled.
    if (!this.#following) this.#held ??= [];
    this.#has = ('seq' in snapshot.value ? snapshot.value.seq : seqOf(snapshot.value.text)) ?? 0;
    this.#endLook ??= this.#options.back.look();
    const sent = this.#answer(id, answerOf(id, snapshot.value));
    this.#release();
    await sent;
  }

  /** The peer is gone: nobody looks any more. */
  end(): void {
    this.#ended = true;
    this.#leave();
    this.#endLook?.();
    this.#endLook = undefined;
  }

  async #answer(id: number, text: string | Bytes): Promise<void> {
    if (this.#ended) return;
    if (await this.#options.send(text)) return;
    await this.#options.send(JSON.stringify(refusal(id, 'internal', 'the answer is too large')));
  }

  /** The snapshot is queued: what was held follows it. */
  #release(): void {
    for (const text of this.#held ?? []) void this.#options.send(text);
    this.#held = undefined;
    this.#following = true;
  }

  #tell(name: Event['e'], text: string): void {
    if (this.#ended) return;
    if (name !== 'delta') void this.#options.send(text);
    else if ((seqOf(text) ?? this.#has + 1) <= this.#has) return;
    else if (this.#following) void this.#options.send(text);
    else this.#held?.push(text);
  }
}

const encoder = new TextEncoder();

/** The snapshot as an answer: packed, where it lies packed on the disk. */
function answerOf(id: number, snapshot: StoredSnapshot): string | Bytes {
  const head = `{"id":${id},"r":`;
  if ('text' in snapshot) return `${head}${snapshot.text}}`;
  return pack(encoder.encode(head), snapshot.packed, encoder.encode('}'));
}

const SEQ = '"seq":';

/**
 * The number of a snapshot or a delta, without reading the rest: both begin with it. Not by an expression: V8 keeps the
 * text of the last one that was asked, and this one may have megabytes.
 */
function seqOf(text: string): number | undefined {
  const at = text.indexOf(SEQ);
  if (at < 0) return undefined;
  const seq = Number.parseInt(text.slice(at + SEQ.length, at + SEQ.length + 12), 10);
  return Number.isNaN(seq) ? undefined : seq;
}
