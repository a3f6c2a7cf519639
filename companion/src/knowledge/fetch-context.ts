import type {Http} from '../system/http.ts';

/** What is needed to fetch. */
export interface FetchContext {
  readonly http: Http;
  /** Where downloads are kept, so that the next one asks only for what is new; must exist. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onBytes: (done: number, total: number | null) => void;
  readonly now: () => Date;
  /** Instead of public addresses, by the file's place in a mirror. */
  readonly addresses?: ReadonlyMap<string, string> | undefined;
  /** Waits before another attempt; tests shorten it. */
  readonly pause?: ((ms: number) => Promise<void>) | undefined;
}
