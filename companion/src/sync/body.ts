import {
  type Disclosure,
  diffSnapshots,
  digestText,
  disclose,
  type ReportBody,
  type Snapshot,
} from '@plimsoll/shared/report';

import {sha256} from './signing.ts';

/** What a report would carry now: the disclosed snapshot, its digest, and the JSON text that is compressed. */
export interface Body {
  readonly snapshot: Snapshot;
  readonly digest: string;
  readonly text: string;
}

/** What the portal holds of this device, when it has said so. */
export interface Base {
  readonly snapshot: Snapshot;
  readonly digest: string;
}

/** The body for a snapshot at a disclosure level, as a delta when the portal holds a base; undefined for `none`. */
export async function makeBody(
  snapshot: Snapshot,
  disclosure: Disclosure,
  base: Base | undefined,
): Promise<Body | undefined> {
  const disclosed = disclose(snapshot, disclosure);
  if (!disclosed) return undefined;
  const digest = await sha256(digestText(disclosed));
  const body: ReportBody = base
    ? {kind: 'delta', baseDigest: base.digest, digest, delta: diffSnapshots(base.snapshot, disclosed)}
    : {kind: 'full', digest, snapshot: disclosed};
  return {snapshot: disclosed, digest, text: JSON.stringify(body)};
}

/** Gzip (RFC 1952). */
export async function compress(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text of a compressed body, for showing what was sent. */
export async function expand(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
