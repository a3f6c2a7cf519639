import type {Request} from '@plimsoll/shared/protocol';

import {isNothing} from './front-dispatch.ts';
import type {Lines} from './lines.ts';
import {readRequest, refusal} from './request.ts';
import type {CompanionServer} from './server.ts';

const NAMES: ReadonlySet<string> = new Set(['pair.open', 'pair.cancel', 'companion.stop']);

interface Reach {
  /** Undefined while no port was free: then nothing can be paired. */
  readonly door: CompanionServer | undefined;
  /** Ends the companion, as SIGTERM does. */
  readonly stop: () => void;
}

/**
 * `pair.open`, `pair.cancel` and `companion.stop`: only over the socket of the command line, never over the network.
 * The pairing window closes with the connection that opened it.
 */
export class LocalMethods {
  readonly #reach: Reach;
  readonly #lines: Lines;
  #ours = false;

  constructor(reach: Reach, lines: Lines) {
    this.#reach = reach;
    this.#lines = lines;
  }

  /** False when the text asks for something else. */
  async take(text: string): Promise<boolean> {
    const request = readRequest(text);
    if (!('m' in request) || !NAMES.has(request.m)) return false;
    const {id, m, p} = request;
    const well = isNothing(p);
    const answer = well ? await this.#answer(request) : refusal(id, 'bad-params', `${m} takes no parameters`);
    await this.#lines.send(JSON.stringify(answer));
    // Whoever asked has its answer before the end.
    if (well && m === 'companion.stop') this.#reach.stop();
    return true;
  }

  end(): void {
    if (this.#ours) this.#reach.door?.cancelPairing();
  }

  async #answer({id, m}: Request): Promise<object> {
    if (m === 'pair.open') return this.#open(id);
    if (m === 'pair.cancel') this.#reach.door?.cancelPairing();
    return {id, r: {}};
  }

  async #open(id: number): Promise<object> {
    const {door} = this.#reach;
    if (!door) return refusal(id, 'unavailable', 'no port is free for browsers');
    const outcome = await door.openPairing((event) => {
      if (event.state !== 'attempt') this.#ours = false;
      void this.#lines.send(JSON.stringify({e: 'pair', p: event}));
    });
    if (!outcome.ok) return refusal(id, outcome.code, outcome.message);
    this.#ours = true;
    return {id, r: outcome.value};
  }
}
