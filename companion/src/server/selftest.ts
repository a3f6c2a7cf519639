import {type Attack, attacksOn} from './attacks.ts';
import {closeCodeOf, type Exchange, exchange, statusOf} from './raw.ts';

/** One attack as it went; `ok` when the door did what it must. */
export interface SelftestResult {
  readonly id: string;
  readonly what: string;
  readonly expected: Attack['expect'];
  /** `open`: the connection was still there when we stopped waiting. */
  readonly got: number | 'closed' | 'open';
  readonly ok: boolean;
}

/** A handshake behind the upgrade costs one of five tokens a second. */
const TOKEN_MS = 220;
const SWITCHING = 101;

/**
 * Runs the table of attacks on a live companion on 127.0.0.1, as `origin`: one it takes. Bounded: about 60 short connections,
 * some 5 s. No attack needs a secret or changes anything; a pairing window that is open is used up.
 */
export async function selftest(port: number, origin: string): Promise<readonly SelftestResult[]> {
  const results: SelftestResult[] = [];
  for (const attack of attacksOn(port, origin)) {
    const answer = await exchange(port, [...attack.send, ...(attack.after ?? [])]);
    const got = outcome(answer, attack.after !== undefined);
    const ok = got === attack.expect && (statusOf(answer) === SWITCHING || isSilent(answer));
    results.push({id: attack.id, what: attack.what, expected: attack.expect, got, ok});
    if (statusOf(answer) === SWITCHING) await pause(TOKEN_MS);
  }
  return results;
}

function outcome(answer: Exchange, upgraded: boolean): SelftestResult['got'] {
  const code = upgraded ? closeCodeOf(answer) : statusOf(answer);
  if (code) return code;
  return answer.closed ? 'closed' : 'open';
}

/** A refusal tells nothing: no body, no header but these two. */
function isSilent({bytes}: Exchange): boolean {
  const [head = '', body] = bytes.toString('latin1').split('\r\n\r\n');
  const names = head
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(':')[0]?.toLowerCase());
  return !body && names.every((name) => name === 'connection' || name === 'content-length');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
