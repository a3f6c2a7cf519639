/** The request's body, counted as it comes; undefined as soon as it is longer than `limit` bytes. */
export async function readBody(request: Request, limit: number): Promise<Buffer | undefined> {
  const stated = request.headers.get('content-length');
  if (stated !== null && Number(stated) > limit) return undefined;
  if (!request.body) return Buffer.alloc(0);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body) {
    length += part.byteLength;
    // Leaving the loop cancels the stream: the rest is never read.
    if (length > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}
