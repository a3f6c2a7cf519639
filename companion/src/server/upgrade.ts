import type {IncomingMessage} from 'node:http';

import {PATH, SUBPROTOCOL} from '@plimsoll/shared/channel';

/** Firefox gives each profile a random UUID of version 4. */
const FIREFOX = /^moz-extension:\/\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export interface UpgradeRules {
  readonly port: number;
  /** Chrome and Edge extension ids that may ask at all. */
  readonly extensionIds: readonly string[];
}

/**
 * The origin, when a handshake may be upgraded; else the HTTP status to refuse it with (security.md §7): 421 for another
 * host, 403 for another origin or a peer that is not local, 404 for another path or protocol.
 */
export function judgeUpgrade(request: IncomingMessage, rules: UpgradeRules): string | 421 | 403 | 404 {
  if (request.socket.remoteAddress !== '127.0.0.1') return 403;
  if (onlyHeader(request, 'host') !== `127.0.0.1:${rules.port}`) return 421;
  const origin = onlyHeader(request, 'origin');
  if (origin === undefined || !isExtension(origin, rules.extensionIds)) return 403;
  if (request.method !== 'GET' || request.url !== PATH) return 404;
  if (onlyHeader(request, 'upgrade')?.toLowerCase() !== 'websocket') return 404;
  if (onlyHeader(request, 'sec-websocket-protocol') !== SUBPROTOCOL) return 404;
  return origin;
}

/** From the raw list: Node's own `headers` hides duplicates. Undefined unless there is exactly one. */
function onlyHeader(request: IncomingMessage, wanted: string): string | undefined {
  const values: string[] = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    if (request.rawHeaders[at]?.toLowerCase() === wanted) values.push(request.rawHeaders[at + 1] ?? '');
  }
  return values.length === 1 ? values[0] : undefined;
}

/** Whole origins only: no prefix, no suffix, no special case for local ones. */
function isExtension(origin: string, ids: readonly string[]): boolean {
  return FIREFOX.test(origin) || ids.some((id) => origin === `chrome-extension://${id}`);
}
