import type {Tab} from './tab.ts';

export interface BrowserOptions {
  readonly german?: boolean;
  readonly dark?: boolean;
  /** Another program to start, for a browser with policies of its own. */
  readonly program?: string;
}

/** A real browser with the extension in it. */
export interface Browser {
  readonly name: 'chromium' | 'firefox';
  /** Origin of the extension's pages. */
  readonly extension: string;
  newTab(): Promise<Tab>;
  /** Ends the background at once; undefined where the browser gives no way to do it. */
  readonly killBackground: (() => Promise<void>) | undefined;
  close(): Promise<void>;
}
