/** SHA-256 in hex. */
export async function sha256(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** One layer of gzip. */
export function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/** Undoes `gzip` for bytes of our own; they were small enough when they were made. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new TextDecoder().decode(await through(bytes, new DecompressionStream('gzip')));
}

/** 256 random bits in base64url. */
export function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** RFC 4648 §5, without padding. */
export function base64url(bytes: Uint8Array): string {
  return bytes.toBase64({alphabet: 'base64url', omitPadding: true});
}

/** RFC 4648 §4. */
export function base64(bytes: Uint8Array): string {
  return bytes.toBase64();
}

function hex(bytes: Uint8Array): string {
  return bytes.toHex();
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(whole).arrayBuffer());
}
