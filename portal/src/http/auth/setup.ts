import type {AccountStore} from '../../db/accounts.ts';
import {newSecret, sameSecret} from './secrets.ts';

/** The way to the first account: a token that only whoever sees the portal's console knows; no default password. */
export interface Setup {
  /** Printed by `main` while the portal has no account. */
  readonly setupToken: () => string;
  isOpen(): Promise<boolean>;
  accepts(token: string): Promise<boolean>;
}

/** A setup with a fresh token; it closes by itself when the first account exists. */
export function createSetup(accounts: AccountStore): Setup {
  const token = newSecret();
  return {
    setupToken: () => token,
    isOpen: () => accounts.isEmpty(),
    accepts: async (given) => sameSecret(given, token) && (await accounts.isEmpty()),
  };
}
