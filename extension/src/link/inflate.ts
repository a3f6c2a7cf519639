import type {Bytes} from '@plimsoll/shared/channel';

/** Raw deflate (RFC 1951), unpacked by the browser. Rejects what is none, is cut off, or is more than `most` bytes. */
export async function inflate(bytes: Bytes, most: number): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Bytes[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const {done, value} = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`unpacked it is more than ${most} bytes`);
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
