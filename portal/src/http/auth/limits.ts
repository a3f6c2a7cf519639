import type {AccountStore} from '../../db/accounts.ts';

/** Tries within a quarter of an hour; more are answered 429 until it has passed: a delay, never a lockout. */
const WINDOW_SECONDS = 15 * 60;
const PER_ACCOUNT = 10;
const PER_PEER = 50;
const OVERALL = 1000;

/**
 * Counts a try to sign in before any password is hashed, per account, per address and over all; answers the
 * seconds to wait, or undefined when it may go on. The counter is one atomic statement, so 200 parallel tries count as 200.
 * A try that is over its address's number counts for nothing else, so one address cannot use up everybody's.
 */
export async function countSignIn(
  accounts: AccountStore,
  {name, peer, now}: {readonly name: string; readonly peer: string; readonly now: Date},
): Promise<number | undefined> {
  const counters = [
    {key: `peer:${peer}`, cap: PER_PEER},
    {key: accountKey(name), cap: PER_ACCOUNT},
    {key: 'all', cap: OVERALL},
  ];
  for (const {key, cap} of counters) {
    if ((await accounts.countAttempt(key, now, WINDOW_SECONDS)) > cap) return WINDOW_SECONDS;
  }
  return undefined;
}

/** A good sign-in clears the account's own counter; the address keeps its count. */
export async function forgetSignIns(accounts: AccountStore, name: string): Promise<void> {
  await accounts.clearAttempts(accountKey(name));
}

function accountKey(name: string): string {
  return `account:${name}`;
}
