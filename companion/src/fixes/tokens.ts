/** What a preview's token stands for: one run of exactly what was shown, for whom it was shown. */
export interface Grant {
  readonly recommendation: string;
  /** The way back instead of the way there. */
  readonly undo: boolean;
  readonly binding: string;
  /** Everything the preview was made from, as text: any difference is another fix. */
  readonly facts: string;
}

export const TOKEN_LIFE_MS = 5 * 60_000;
const TOKEN_BYTES = 32;
/** Previews nobody used; the oldest goes. */
const MAX_OPEN = 32;

/** Makes and takes back the tokens that bind a run to its preview. */
export class Tokens {
  readonly #open = new Map<string, Grant & {readonly expires: number}>();

  /** 256 random bits, in hex. */
  issue(grant: Grant, now: number): string {
    const oldest = this.#open.keys().next().value;
    if (this.#open.size >= MAX_OPEN && oldest !== undefined) this.#open.delete(oldest);
    const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
    const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    this.#open.set(token, {...grant, expires: now + TOKEN_LIFE_MS});
    return token;
  }

  /** Takes a token, once, whatever comes of it. */
  take(token: string, now: number): Grant | 'unknown' | 'expired' {
    const grant = this.#open.get(token);
    if (!grant) return 'unknown';
    this.#open.delete(token);
    return now < grant.expires ? grant : 'expired';
  }
}
