import {type Bytes, concat, EMPTY} from './bytes.ts';
import type {Runtime} from './runtime.ts';

/** WebSocket subprotocol, and the first bytes of every prologue. */
export const SUBPROTOCOL = 'companion.v1';
/** Where the companion answers. */
export const PATH = '/v1';
/** The companion takes the first of these that is free; clients walk them (security.md §6.3). */
export const PORTS = [24_781, 24_782, 24_783, 24_784, 24_785] as const;

/** First byte of what a client sends first. */
export const MODE = {connect: 1, pair: 2} as const;

/** How one side sees the connection. A relay on another port or a forged origin sees another. */
export interface View {
  /** As the browser sends it: `chrome-extension://…` or `moz-extension://…`. */
  readonly origin: string;
  readonly port: number;
}

/** What both sides must see alike for the first tag to fit: protocol, mode, origin, host, and the salt in pairing. */
export function prologue(runtime: Runtime, mode: number, view: View, salt: Bytes = EMPTY): Bytes {
  return concat(
    runtime.encode(SUBPROTOCOL),
    Uint8Array.of(mode),
    runtime.encode(view.origin),
    runtime.encode(`127.0.0.1:${view.port}`),
    salt,
  );
}
